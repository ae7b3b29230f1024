/** A JSON-like value with every string changed, those that are keys included; what holds nothing to change is not copied. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  const keys = new Map<string, string>();
  const changeKey = (key: string): string => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    const changed = change(key);
    keys.set(key, changed);
    return changed;
  };
  // The result has the same shape: only strings become other strings.
  return mapValue(value, change, changeKey) as T;
}

type Change = (text: string) => string;

function mapValue(value: unknown, change: Change, changeKey: Change): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? mapList(value, change, changeKey) : mapObject(value, change, changeKey);
}

function mapList(list: readonly unknown[], change: Change, changeKey: Change): readonly unknown[] {
  let mapped: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const own = mapValue(item, change, changeKey);
    if (own === item) continue;
    mapped ??= [...list];
    mapped[index] = own;
  }
  return mapped ?? list;
}

function mapObject(object: object, change: Change, changeKey: Change): object {
  const members = Object.entries(object) as [string, unknown][];
  let isSame = true;
  // In place, as the list is made for this object, and most hold nothing to change.
  for (const member of members) {
    const [key, item] = member;
    member[0] = changeKey(key);
    member[1] = mapValue(item, change, changeKey);
    isSame &&= member[0] === key && member[1] === item;
  }
  return isSame ? object : Object.fromEntries(members);
}
