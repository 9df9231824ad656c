// Figures as text, exactly: what is counted in tenths and fen never passes through a fraction.

const shifted = (whole: number, digits: number): string => {
  const text = String(Math.abs(whole)).padStart(digits + 1, "0");
  return `${whole < 0 ? "-" : ""}${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

/** Per cent, points, µg/m³ or dB(A), all of them counted in tenths. */
export const tenthsText = (tenths: number): string => shifted(tenths, 1);

export const yuanText = (fen: number): string => shifted(fen, 2);
