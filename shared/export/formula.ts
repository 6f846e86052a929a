// What a spreadsheet program takes for the start of a formula, full-width forms included. Apostrophes count along, so
// that text which already begins with one comes back as it was.
const readAsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/
const neutralised = /^'+[=+\-@\t\r\n＝＋－＠]/

/** Text for a spreadsheet cell that no program will run: an apostrophe goes before what looks like a formula. */
export const neutralise = (text: string): string => (readAsFormula.test(text) ? `'${text}` : text)

/** What was neutralised, as it was; any other text is left alone. */
export const restore = (cell: string): string => (neutralised.test(cell) ? cell.slice(1) : cell)
