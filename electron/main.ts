import { app, protocol } from 'electron';
import { appSchemePrivileges } from './appProtocol';
import { runApp } from './runApp';

// Has to match `appId` of the packaged app: Windows groups taskbar buttons and notifications by it.
app.setAppUserModelId('com.backfill.app');
protocol.registerSchemesAsPrivileged([appSchemePrivileges]);

// Two instances would write the same settings and journals.
if (app.requestSingleInstanceLock()) runApp();
else app.quit();
