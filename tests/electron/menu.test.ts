import { expect, test } from 'vitest';
import { menuTemplate } from '../../electron/menu';

const labels = (platform: NodeJS.Platform, developing = false) =>
  menuTemplate({ platform, developing, openLink: () => undefined }).map(({ label, role }) => label ?? role);

const roles = (developing: boolean) =>
  menuTemplate({ platform: 'linux', developing, openLink: () => undefined }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu.map(({ role }) => role) : [],
  );

test('the menus are those that people expect on their system', () => {
  expect(labels('linux')).toEqual(['Edit', 'View', 'Window', 'Help']);
  expect(labels('win32')).toEqual(['Edit', 'View', 'Window', 'Help']);
  expect(labels('darwin')).toEqual(['appMenu', 'Edit', 'View', 'Window', 'Help']);
});

test('reload and developer tools are there only while developing: a reload would lose the plan', () => {
  expect(roles(false)).not.toContain('reload');
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(true)).toContain('toggleDevTools');
});

test('Help opens links by name', () => {
  const opened: string[] = [];
  const template = menuTemplate({
    platform: 'linux',
    developing: false,
    openLink: (link) => opened.push(link),
  });
  const help = template.at(-1)?.submenu;
  if (!Array.isArray(help)) throw new Error('Help has no entries');
  for (const { click } of help) if (click) Reflect.apply(click, undefined, []);
  expect(opened).toEqual(['segmentSpec', 'segmentWriteKey']);
});
