/** `Customer-ID`, `customerId`, `customer_id` and `Cüstomer Id` are one name: `customerid`. */
export function normaliseName(name: string): string {
  return nameWords(name).join('');
}

/** The words of a column's name, without accents, in lower case: `totalPrice (EUR)` → total, price, eur. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}
