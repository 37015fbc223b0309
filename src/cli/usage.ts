// What the command says about itself.

/** The help text. */
export const help = `casus: checks files of armed-conflict incidents against the codebook of their dataset.

Usage
  casus check FILE…     what each file is, what is wrong with it and what could not be tested;
                        - is standard input
  casus formats         the formats that are known

Options of check
  --json                one line of JSON for each file instead of text
  --format NAME         take the files to be of this format, whatever their header
  --samples N           show so many issues of each rule (3; with --json 10)
  --fail-on LEVEL       exit with 1 on an error, on a warning too, or never (error, warning, never)

  --help                this text
  --version             the version

Exit status
  0  nothing at or above the level of --fail-on     2  the command line makes no sense
  1  something at or above it                       3  a file could not be read, or the output not written

Colour is used on a terminal only, and not where NO_COLOR is set.
`

/** What a wrong command line is answered with. */
export const hint = "Try casus --help."
