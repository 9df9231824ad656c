/** Check character of an identity number (GB 11643, ISO 7064 MOD 11-2). */
export function hasIdChecksum(id: string): boolean {
  const sum = Array.from(id.slice(0, 17)).reduce(
    (total, digit, index) => total + Number(digit) * (idWeights[index] ?? 0),
    0,
  );
  return "10X98765432"[sum % 11] === id.slice(17).toUpperCase();
}
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** `YYYYMMDD` that a calendar has. */
export function isDate(digits: string): boolean {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** ISO/IEC 7812-1. */
export function hasLuhnChecksum(card: string): boolean {
  let sum = 0;
  for (let index = 0; index < card.length; index += 1) {
    const digit = Number(card[card.length - 1 - index]) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Check character of an organisation's code (GB 32100). */
export function hasOrganisationChecksum(code: string): boolean {
  const values = [...code].map((char) => organisationAlphabet.indexOf(char));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = values.slice(0, 17).reduce((total, value, index) => total + value * (organisationWeights[index] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}
const organisationAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const organisationWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
