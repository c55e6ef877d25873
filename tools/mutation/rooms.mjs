/**
 * The rooms that are measured, in the order of their arrows, each with the folders of the cases that hold it. `held`
 * rooms have to notice at least `LEAST` of a hundred mutants; the others are measured when they are asked for by name.
 */
export const ROOMS = [
  { room: 'src/formula', cases: ['tests/formula'], held: false },
  { room: 'src/reading', cases: ['tests/reading', 'tests/assessment', 'tests/checks'], held: false },
  { room: 'src/assessment', cases: ['tests/assessment', 'tests/checks'], held: true },
  { room: 'src/checks', cases: ['tests/assessment', 'tests/checks'], held: true },
  { room: 'src/plan', cases: ['tests/plan', 'tests/runs', 'tests/cases'], held: false },
  { room: 'src/runs', cases: ['tests/runs', 'tests/cases'], held: false },
];

export const LEAST = 85;

/** Rooms below all that are measured: no mutant is made there. */
export const BELOW = ['src/workbook', 'src/rulebook'];

/** Index of the room of a file, whose path may be absolute; -1 where it is in none. */
export const roomIndex = (file) => {
  const path = `/${file.replaceAll('\\', '/')}`;
  return ROOMS.findIndex(({ room }) => path.includes(`/${room}/`));
};
