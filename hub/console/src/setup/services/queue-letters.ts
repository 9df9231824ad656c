/** The letters of number series: without I, O and Q, which are read as digits. */
export const queueLetters = [..."ABCDEFGHJKLMNPRSTUVWXYZ"];
