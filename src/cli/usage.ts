// What the command says about itself.

/** The help text. */
export const help = `casus: checks files of armed-conflict incidents against the codebook of their dataset.

Usage
  casus check FILE…     what each file is, what is wrong with it and what could not be tested;
                        - is standard input. Read are CSV and its like in any common encoding,
                        JSON, NDJSON and GeoJSON, all of these in gzip; .xlsx with the packages
                        yauzl and saxes beside casus, Parquet with hyparquet
  casus convert FILE…   the files as one dataset in another form: --to json, ndjson, csv, geojson,
                        parquet or the name of a format; what is lost is told on standard error
  casus diff OLD NEW    what changed between two files of one format, event by event and column by
                        column, and what that does to the deaths
  casus formats         the formats that are known; --json for programs

What the file is taken for
  --format NAME         to be of this format, whatever its header; for files without a header.
                        NAME may be a file of your own with a format as its default export
  --sheet NAME          the sheet of a workbook; the first one where nothing is said
  --duplicates HOW      an event has one row (unique) or one for each actor in it (per-actor)

How findings weigh
  --preset NAME         strict (warnings are errors), standard, or lenient (errors of content are warnings)
  --rule ID=LEVEL       one rule is an error, a warning, an info or off; may be said several times
  --baseline FILE       accept the issues that FILE lists; only new ones are told
  --write-baseline FILE list the errors and warnings of this check in FILE
  --fail-on LEVEL       exit with 1 on an error, on a warning too, or never (error, warning, never)

How files are converted
  --to FORM             the form that is written
  -o, --out FILE        where it is written; standard output where nothing is said
  --losses FILE         list all that was lost, by field and record, as JSON lines
  --release NAME        the release of the dataset that the file is of, such as 23.1
  --policy union        how several totals become one answer
  --estimate WHICH      the lowest, middle or highest number stands for bounds without a best estimate
  --verbatim            write text as it is, also where a spreadsheet would take it for a formula

How files are compared
  --only KINDS          what is told and makes the status 1: changed, added, vanished, with commas
  --columns NAMES       the columns to compare, with commas; all that both files have
  --ignore NAMES        columns that are not to be compared, with commas
  --samples N           so many rows of each kind are shown (1,000); JSON has 100,000
  --json FILE           the whole report as JSON; - writes it to standard output instead of text
  --html FILE           a page to look at

What a check writes
  --json                one line of JSON for each file instead of text
  --github              annotations for GitHub Actions instead of text
  --samples N           so many issues of each rule are shown (3; with --json, --html, --sarif 10)
  --html FILE           a page to look at, with plots
  --csv FILE            every issue, as a table
  --ndjson FILE         every issue, as JSON lines
  --sarif FILE          the issues shown, for code scanners (SARIF 2.1.0)

  --help                this text
  --version             the version

Exit status
  0    nothing at or above the level of --fail-on    2    the command line makes no sense
  1    something at or above it                      3    a file could not be read or written
  130  interrupted; no file is left half written
  of casus diff: 0 no differences, 1 some, 2 the files could not be compared to their end

Colour is used on a terminal only, and not where NO_COLOR is set.
`

/** What a wrong command line is answered with. */
export const hint = "Try casus --help."
