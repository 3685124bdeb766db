/** The formats that schemas use; bundled into the validators, so it imports nothing. */
export function regex(text: string): boolean {
  try {
    return new RegExp(text, 'i') !== undefined;
  } catch {
    return false;
  }
}

/** A time zone by its IANA name. */
export function timezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
