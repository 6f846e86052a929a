/** Every key that does something, by place: what the `?` dialog and Help show. */
export const keyGroups = [
  {
    place: 'Everywhere',
    keys: [
      { keys: ['Ctrl K'], does: 'Commands: any page, portfolio, initiative or action (⌘ K on a Mac)' },
      { keys: ['?'], does: 'This list', single: true },
      { keys: ['G', 'F'], does: 'Focus of the portfolio', single: true },
      { keys: ['G', 'W'], does: 'Findings: what the rules find', single: true },
      { keys: ['G', 'I'], does: 'Initiatives', single: true },
      { keys: ['G', 'R'], does: 'Roadmap', single: true },
      { keys: ['G', 'N'], does: 'Intake: what was proposed', single: true },
      { keys: ['G', 'A'], does: 'Support: what waits for acceptance', single: true },
      { keys: ['G', 'D'], does: 'Direction', single: true },
      { keys: ['G', 'M'], does: 'Import', single: true },
      { keys: ['G', 'E'], does: 'Export', single: true },
      { keys: ['G', 'Y'], does: 'History of the portfolio', single: true },
      { keys: ['G', 'S'], does: 'Settings of the portfolio', single: true },
      { keys: ['G', 'P'], does: 'Portfolios', single: true },
      { keys: ['G', 'V'], does: 'Compare portfolios', single: true },
      { keys: ['G', 'U'], does: 'My updates: what I owe this month', single: true },
      { keys: ['G', 'C'], does: 'Company settings', single: true },
      { keys: ['G', 'H'], does: 'Help', single: true },
    ],
  },
  {
    place: 'Initiatives',
    keys: [
      { keys: ['N'], does: 'Add an initiative, with #ce #ds #sup #cap #run', single: true },
      { keys: ['/'], does: 'Find', single: true },
      { keys: ['Arrows'], does: 'Move from cell to cell; Home, End, Page Up and Page Down go further' },
      { keys: ['Enter'], does: 'Edit the cell, then save it; F2 does the same' },
      { keys: ['Letters'], does: 'Replace what the cell holds' },
      { keys: ['Delete'], does: 'Empty the cell or the block' },
      { keys: ['Tab'], does: 'Save and move to the next cell' },
      { keys: ['Esc'], does: 'Take the edit back; unselect; close the panel' },
      { keys: ['Ctrl Enter'], does: 'Open the initiative beside the grid' },
      { keys: ['Shift', 'Arrows'], does: 'Select a block of cells; with Ctrl to the end, Ctrl A all' },
      { keys: ['Shift Space'], does: 'Select whole rows; Ctrl Space whole columns' },
      { keys: ['Ctrl C'], does: 'Copy the block for a spreadsheet; Ctrl X also empties it' },
      { keys: ['Ctrl V'], does: 'Paste a block, also past the last row: what cannot be read is shown first' },
      { keys: ['Ctrl D'], does: 'Fill the block down from its first row; Ctrl R to the right' },
      { keys: ['Space'], does: 'Tick the rows, to change them together' },
      {
        keys: ['Alt', 'Arrows'],
        does: 'On a head: move the column; with Shift size it; down opens its menu',
      },
      { keys: ['Ctrl Z'], does: 'Undo the last change' },
      { keys: ['Ctrl Shift Z'], does: 'Redo what was undone; Ctrl Y does the same' },
    ],
  },
  {
    place: 'Roadmap',
    keys: [
      { keys: ['↑', '↓'], does: 'Go from bar to bar; Home and End to the first and last' },
      { keys: ['←', '→'], does: 'Move the bar by a day; with Ctrl by a week' },
      { keys: ['Shift', '← →'], does: 'Move its end by a day; with Ctrl by a week' },
      { keys: ['Enter'], does: 'Save what was moved; else open the days to type them' },
      { keys: ['Esc'], does: 'Take the move back' },
      { keys: ['Ctrl Enter'], does: 'Open the initiative' },
      { keys: ['Ctrl Z'], does: 'Undo the last change' },
    ],
  },
  {
    place: 'Fields in the settings',
    keys: [
      { keys: ['Alt ↑'], does: 'Move the field, or the choice, up; Alt ↓ moves it down' },
      { keys: ['Enter'], does: 'Add a choice below this one' },
    ],
  },
  {
    place: 'My updates',
    keys: [
      {
        keys: ['1', 'to', '3'],
        does: 'Green, amber, red for the question at hand; 0 says nothing',
        single: true,
      },
      { keys: ['Ctrl Enter'], does: 'Publish, and on to the next' },
      { keys: ['S'], does: 'Put it off: the next one', single: true },
    ],
  },
  {
    place: 'Support',
    keys: [
      { keys: ['A'], does: 'Accept the open one', single: true },
      { keys: ['R'], does: 'Return it: say what is missing, then Ctrl Enter', single: true },
      {
        keys: ['J'],
        does: 'The next one; K goes back; the arrow keys do the same on its head',
        single: true,
      },
    ],
  },
  {
    place: 'Tag next',
    keys: [
      { keys: ['1', 'to', '5'], does: 'Say what the initiative is for', single: true },
      { keys: ['S'], does: 'Put it off', single: true },
      { keys: ['Z'], does: 'Back to the last answer', single: true },
    ],
  },
] as const satisfies readonly {
  place: string
  keys: readonly { keys: readonly string[]; does: string; single?: true }[]
}[]
