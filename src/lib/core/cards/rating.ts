/** 1 Again, 2 Hard, 3 Good, 4 Easy: FSRS's and Anki's numbers. Two-button mode writes 1 and 3. */
export type Rating = 1 | 2 | 3 | 4;
