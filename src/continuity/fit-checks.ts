// What a value must be for a row to be recognised by hand; each says yes to nothing the schema of graph-format.ts refuses.

const AMOUNT = /^\d{1,14}(\.\d{1,2})?$/;

export const text = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= most;
export const blank = (value: unknown): boolean => value === null || value === undefined;
export const textOrNone = (value: unknown, most: number): boolean => blank(value) || text(value, most);
export const date = (value: unknown): boolean =>
  blank(value) || (typeof value === 'string' && value.length <= 12);
export const source = (value: unknown): boolean =>
  blank(value) || (typeof value === 'string' && value.length <= 2000);
export const amount = (value: unknown): boolean => typeof value === 'string' && AMOUNT.test(value);
export const whole = (value: unknown, most: number): boolean =>
  blank(value) || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most);
export const flag = (value: unknown): boolean => blank(value) || typeof value === 'boolean';
export const confidence = (value: unknown): boolean =>
  blank(value) || value === 'high' || value === 'medium' || value === 'low';
export const record = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export type Check = (value: unknown) => boolean;

export const within = (least: number, most: number): Check => {
  return (value) => typeof value === 'number' && value >= least && value <= most;
};

export const orNone =
  (check: Check): Check =>
  (value) =>
    blank(value) || check(value);

export const oneOf = (...values: string[]): Check => {
  return (value) => typeof value === 'string' && values.includes(value);
};

export const listOf =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

/** A record with these fields and no other, the required ones among them. */
export const shaped = (required: Record<string, Check>, optional: Record<string, Check>): Check => {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  const names = Object.keys(required);
  return (value) => {
    if (!record(value)) return false;
    for (const name of names) if (!Object.hasOwn(value, name)) return false;
    for (const key in value) if (!checks.get(key)?.(value[key])) return false;
    return true;
  };
};
