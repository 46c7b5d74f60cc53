import { expect, test } from 'vitest';
import { deleteAll, type DeleteAllPorts } from '../../electron/deleteAll';
import { fail, ok } from '../../shared/model/failure';
import type { Template } from '../../shared/model/template';
import { pastImport } from '../support/history';
import { plan as whole } from './support/plan';

const { dialect: _, ...plan } = whole;
const template: Template = { id: 'tp1', name: 'Orders', versions: ['then'], plan };

function create(some: Partial<DeleteAllPorts> = {}) {
  const gone: string[] = [];
  const imports = [pastImport({ importId: 'i1' }), pastImport({ importId: 'i2', data: 'deleted' })];
  const ports: DeleteAllPorts = {
    imports: { active: () => undefined },
    pastImports: {
      list: () => Promise.resolve(ok({ imports: [...imports, pastImport({ importId: 'i3' })], others: [] })),
      deleteData: async (importId) => {
        gone.push(importId);
        return importId === 'i1' ? fail('importInUse') : ok(null);
      },
    },
    templates: {
      list: () => Promise.resolve([template]),
      change: async (id, { kind }) => {
        gone.push(`${kind} ${id}`);
        return ok(null);
      },
    },
    drafts: {
      discard: async () => {
        gone.push('draft');
      },
    },
    ...some,
  };
  return { gone, ports };
}

test('imports, templates and the draft go; one that cannot be deleted is told and stops none of the others', async () => {
  const { gone, ports } = create();
  expect(await deleteAll(ports)).toEqual(fail('importInUse'));
  expect(gone).toEqual(['draft', 'delete tp1', 'i1', 'i3']);
});

test('nothing is deleted while an import is sending', async () => {
  const { gone, ports } = create({ imports: { active: () => 'i9' } });
  expect(await deleteAll(ports)).toEqual(fail('importRunning'));
  expect(gone).toEqual([]);
});

test('a history that cannot be read is told', async () => {
  const { ports } = create();
  const pastImports = { ...ports.pastImports, list: () => Promise.resolve(fail('engineCrashed')) };
  expect(await deleteAll({ ...ports, pastImports })).toEqual(fail('engineCrashed'));
});

test('says so when everything is gone', async () => {
  const { ports } = create({
    pastImports: {
      list: () => Promise.resolve(ok({ imports: [], others: [] })),
      deleteData: () => Promise.resolve(ok(null)),
    },
  });
  expect(await deleteAll(ports)).toEqual(ok(null));
});
