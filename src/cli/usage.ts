// What the command says about itself: in general, and of each of its commands.

/** The commands that have a help of their own. */
export const helped = ["check", "convert", "diff", "query", "formats"] as const

/** A command that has a help of its own. */
export type Helped = (typeof helped)[number]

/** The help text. */
export const help = `casus: checks files of armed-conflict incidents against the codebook of their dataset.

Usage
  casus check FILE…     what each file is, what is wrong with it and what could not be tested
  casus convert FILE…   the files as one dataset in another form: JSON, CSV, GeoJSON, Parquet or the
                        format of another dataset; what is lost is told on standard error
  casus diff OLD NEW    what changed between two files of one format, event by event and column by
                        column, and what that does to the deaths
  casus query FILE ASK  the incidents of which a question certainly or possibly holds, and how many were
                        killed in them, as bounds
  casus formats         the formats that are known
  casus help COMMAND    the options of a command, with an example; also casus COMMAND --help

  --help                this text
  --version             the version

Read are CSV and its like in any common encoding, JSON, NDJSON and GeoJSON, all of these in gzip;
.xlsx with the packages yauzl and saxes beside casus, Parquet with hyparquet.

Exit status
  0    done, and nothing found that counts           2    the command line makes no sense
  1    something found, or something left out        3    a file could not be read or written
  130  interrupted; no file is left half written
  Each command says in its own help what that means for it.

Colour is used on a terminal only, and not where NO_COLOR is set.
`

const reading = `What the file is taken for
  --format NAME         to be of this format, whatever its header; for files without a header.
                        NAME may be a file of your own with a format as its default export
  --sheet NAME          the sheet of a workbook; the first one where nothing is said
`

/** The help text of each command. */
export const helpOf: Readonly<Record<Helped, string>> = {
  check: `casus check FILE…       what each file is, what is wrong with it and what could not be tested;
                        - is standard input

Example
  casus check events.csv --html report.html --fail-on warning

${reading}  --duplicates HOW      an event has one row (unique) or one for each actor in it (per-actor)

How findings weigh
  --preset NAME         strict (warnings are errors), standard, or lenient (errors of content are warnings)
  --rule ID=LEVEL       one rule is an error, a warning, an info or off; may be said several times
  --baseline FILE       accept the issues that FILE lists; only new ones are told
  --write-baseline FILE list the errors and warnings of this check in FILE
  --fail-on LEVEL       exit with 1 on an error, on a warning too, or never (error, warning, never)

What is written
  --json                one line of JSON for each file instead of text; all that could not be tested
  --github              annotations for GitHub Actions instead of text
  --samples N           so many issues of each rule are shown (3; with --json, --html, --sarif 10)
  --html FILE           a page to look at, with plots
  --csv FILE            every issue, as a table
  --ndjson FILE         every issue, as JSON lines
  --sarif FILE          the issues shown, for code scanners (SARIF 2.1.0)

Exit status
  0    nothing at or above the level of --fail-on    2    the command line makes no sense
  1    something at or above it                      3    a file could not be read or written
  130  interrupted; no file is left half written
`,
  convert: `casus convert FILE…     the files as one dataset in another form; what is lost is told on standard error

Example
  casus convert GEDEvent_v23_1.csv --to geojson --release 23.1 -o events.geojson

What is written
  --to FORM             json, ndjson, csv, geojson, parquet, or the name of a format
  -o, --out FILE        where it is written; standard output where nothing is said
  --losses FILE         list all that was lost, by field and record, as JSON lines
  --policy NAME         how several totals of one incident become one answer: union (4 or 6) where nothing
                        is said, hull (4 to 6), agreement(2), majority, latest, pending, trusting(source:a)
  --estimate WHICH      the lowest, middle or highest number stands for bounds without a best estimate
  --verbatim            write text as it is, also where a spreadsheet would take it for a formula

${reading}  --release NAME        the release of the dataset that the file is of, such as 23.1

Exit status
  0    everything was brought over but for what is told as lost
  1    it was written, but a row became nothing, a record could not be written, a cell of a fact (a
       count, day, coordinate) could not be read, or a file was cut short or has no rows; or a file is
       of no known format or no sound dataset, and nothing was written
  2    the command line makes no sense               3    a file could not be read or written
  130  interrupted; no file is left half written
`,
  diff: `casus diff OLD NEW      what changed between two files of one format, event by event and column by
                        column, and what that does to the deaths

Example
  casus diff ged231.csv ged241.csv --only changed,vanished --html diff.html

What is compared
  --only KINDS          what is told and makes the status 1: changed, added, vanished, with commas
  --columns NAMES       the columns to compare, with commas; all that both files have
  --ignore NAMES        columns that are not to be compared, with commas

${reading}
What is written
  --samples N           so many rows of each kind are shown (1,000); JSON has 100,000
  --json FILE           the whole report as JSON; - writes it to standard output instead of text
  --html FILE           a page to look at

Exit status
  0    no differences                                3    the report could not be written
  1    some differences                              130  interrupted; nothing is left half written
  2    the files could not be read or compared to their end, or the command line makes no sense
`,
  query: `casus query FILE ASK    the incidents of a file of which a question certainly or possibly holds

Example
  casus query strikes.json '{"casualties":{"outcome":"killed","min":10}}' --total killed --by month

ASK is the question as JSON, a file that holds it, or - for standard input; every incident where there is
none. All that its keys say must hold; and, or and not join questions:
  {"happened":{"relation":"within","from":"2023-12-01","to":"2023-12-31"},"place":{"country":["IQ"]}}

What is told
  --certainly           only the incidents of which it certainly holds
  --possibly            those, and the ones of which it may hold; so it is where nothing is said
  --rows N              so many incidents or groups (20; every month and year)
  --why                 what leaves each possible incident open, in a sentence under it
  --total OUTCOME       how many were killed, wounded, … in all of them, as bounds, instead of a table
  --by GROUP            the total by month, year, country, admin, actor, kind or dataset, too
  --json                all of it as one document of JSON, for programs

How it is answered
  --as-of DAY           from what had been said by a day alone, YYYY-MM-DD
  --narrowed            by the days that are left when links between incidents are followed too, such as
                        "one day after"; the days that were told alone where nothing is said
  --policy NAME         how several totals of one incident become one answer: union (4 or 6) where nothing
                        is said, hull (4 to 6), agreement(2), majority, latest, pending, trusting(source:a)

${reading}  --release NAME        the release of the dataset that the file is of, such as 23.1

Exit status
  0    answered, also where there is no such incident
  1    answered, but something of the file is missing from it: rows or cells of facts that could not be
       read, a file that was cut short or has no rows
  2    the question or the command line makes no sense
  3    a file could not be read, or is of no known format or no sound dataset
  130  interrupted
`,
  formats: `casus formats           the formats that are known, with their columns, rules and layouts

Example
  casus formats --json

  --json                one line of JSON for each format, for programs
`,
}

/** The options of a command, as its help lists them. */
export const optionsOf = (command: Helped): readonly string[] => [
  ...new Set([...helpOf[command].matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = ""]) => option)),
]

/** What a wrong command line is answered with. */
export const hintOf = (command: Helped | undefined): string =>
  command === undefined ? "Try casus --help." : `Try casus ${command} --help.`
