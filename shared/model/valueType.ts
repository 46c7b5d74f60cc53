/** What the values of a field are sent as; `json`: lists and objects. */
export const valueTypes = ['text', 'number', 'boolean', 'json'] as const;
export type ValueType = (typeof valueTypes)[number];
