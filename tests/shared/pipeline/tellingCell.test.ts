import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../shared/model/dialect';
import { tellingCell } from '../../../shared/pipeline/tellingCell';

const dialect: Dialect = { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' };
const cellOf = (...texts: readonly string[]) => tellingCell(texts.map((text) => ({ text, dialect })));

describe('tellingCell', () => {
  it('is the value that differs most', () => {
    expect(cellOf('a,été\nHélène,x', 'a,ËtË\nHËlËneË,x')).toEqual(['Hélène', 'HËlËneË']);
    expect(cellOf('a,"é,é"\né,b', 'a,"È,È"\nÈ,b')).toEqual(['é,é', 'È,È']);
  });

  it('prefers one that every way reads differently', () => {
    expect(cellOf('ééééé,ñ', 'ČČČČČ,Ñ', 'ČČČČČ,ń')).toEqual(['ñ', 'Ñ', 'ń']);
  });

  it('prefers a name to a long remark', () => {
    const remark = 'é '.repeat(40);
    expect(cellOf(`Zoé,${remark}`, `ZoÈ,${remark.replaceAll('é', 'È')}`)).toEqual(['Zoé', 'ZoÈ']);
    expect(cellOf(remark, remark.replaceAll('é', 'È'))?.[0]).toBe(remark);
  });

  it('is none where all are too long, or none differs', () => {
    expect(cellOf('é'.repeat(201), 'È'.repeat(201))).toBeUndefined();
    expect(cellOf('a,b', 'a,b')).toBeUndefined();
    expect(cellOf('', '')).toBeUndefined();
  });

  it('takes a value that one way does not have for empty', () => {
    expect(cellOf('表,x', '•,\\,x')).toEqual(['表', '•']);
    expect(cellOf('表|é', '表')).toEqual(['表|é', '表']);
  });
});
