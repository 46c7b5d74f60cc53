import type { MenuItemConstructorOptions } from 'electron';
import type { LinkName } from '../shared/ipc/channels';
import { words } from './words';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly developing: boolean;
  readonly openLink: (link: LinkName) => void;
}

/** The menus that people expect of any app on their system, and no more. */
export function menuTemplate({ platform, developing, openLink }: MenuOptions): MenuItemConstructorOptions[] {
  const mac: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const link = (label: string, name: LinkName): MenuItemConstructorOptions => ({
    label,
    click: () => {
      openLink(name);
    },
  });
  const developer: MenuItemConstructorOptions[] = developing
    ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  return [
    ...mac,
    { label: words.menu.edit, role: 'editMenu' },
    {
      label: words.menu.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...developer,
      ],
    },
    { label: words.menu.window, role: 'windowMenu' },
    {
      label: words.menu.help,
      role: 'help',
      submenu: [link(words.menu.segmentSpec, 'segmentSpec'), link(words.menu.writeKey, 'segmentWriteKey')],
    },
  ];
}
