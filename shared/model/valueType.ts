/** What the values of a field are sent as; `list`: texts in a list; `json`: lists and objects as they are written. */
export const valueTypes = ['text', 'number', 'boolean', 'list', 'json'] as const;
export type ValueType = (typeof valueTypes)[number];
