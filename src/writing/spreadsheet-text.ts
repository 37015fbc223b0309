// Text that a spreadsheet takes for text.

// What spreadsheets may take for a formula, also behind spaces and quotes; a leading apostrophe is doubled, so that
// taking one away always gives the text back.
const formula = /^(?:'|[\t\r\n]|[\s"]*[=+\-@＝＋－＠])/

// A number begins with a sign too, and does nothing.
const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * Text with an apostrophe before it where a spreadsheet could take it for a formula.
 *
 * @remarks
 * The apostrophe tells a spreadsheet that text follows. A text that begins with an apostrophe gets one more, so
 * that whoever reads the cell in a program takes one leading apostrophe away and has the text as it was.
 */
export const spreadsheetText = (text: string): string =>
  formula.test(text) && !number.test(text) ? `'${text}` : text
