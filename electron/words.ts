import main from '../shared/i18n/en/main.json';

/** Everything that the main process itself says to people: menus, dialogs and names of files. */
export const words = main;
