import { describe, expect, it } from 'vitest';
import { scoreReading } from '../../../shared/pipeline/scoreReading';

describe('scoreReading', () => {
  it('has nothing to say about ASCII', () => {
    expect(scoreReading('id,name\n1,Smith')).toBe(1);
    expect(scoreReading('')).toBe(1);
  });

  it.each([
    ['François Lefèvre', 'Fran‡ois LefŠvre'],
    ['François Lefèvre', 'FranÁois LefËvre'],
    ['cœur à 5 €', 'c½ur à 5 ¤'],
    ['José Muñoz Ibáñez, María Peña', 'José Muńoz Ibáńez, María Peńa'],
    ['¿Dónde está? ¡Sí!', 'żDónde está? ˇSí!'],
    ['Łukasz Dąbrowski', '£ukasz D¹browski'],
    ['Άγγελος', '¶γγελος'],
    ['Άγγελος', '’γγελος'],
    ['Иван Петров', 'иВАН рЕТРОВ'],
    ['Иван Петров', 'Èâàí Ïåòðîâ'],
    ['Günther Groß', 'Gﾟnther Groﾟ'],
    ['Jürgen', 'J\x81rgen'],
    ['Zoë', 'Zo\uFFFD'],
    ['Zoë Ду', 'Zoе Ду'],
  ])('prefers %j to %j', (right, wrong) => {
    expect(scoreReading(right)).toBeGreaterThan(scoreReading(wrong));
  });

  it('finds no fault with ordinary signs', () => {
    expect(scoreReading('“Größe” – 5 °C, 12 €, l’été… © 2024, 25 m², №')).toBeGreaterThan(0.2);
    expect(scoreReading('日本語 ABC株式会社')).toBe(1);
  });
});
