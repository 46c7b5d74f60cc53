import { app, protocol } from 'electron';
import { appSchemePrivileges } from './appProtocol';
import { commandArguments } from './commandArguments';
import { runApp } from './runApp';
import { runCommand } from './runCommand';

// Has to match `appId` of the packaged app: Windows groups taskbar buttons and notifications by it.
app.setAppUserModelId('com.backfill.app');
protocol.registerSchemesAsPrivileged([appSchemePrivileges]);

// Unpackaged, the project's folder stands between.
const command = commandArguments(process.argv.slice(app.isPackaged ? 1 : 2));
if (command !== undefined) await runCommand(command);
// Two instances would write the same settings and journals.
else if (app.requestSingleInstanceLock()) runApp();
else app.quit();
