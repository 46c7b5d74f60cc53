import { ImportHeader } from './components/ImportHeader';
import { HistoryPage } from './pages/HistoryPage';
import { PracticePage } from './pages/PracticePage';
import { SettingsPage } from './pages/SettingsPage';
import { TemplatesPage } from './pages/TemplatesPage';
import { assertNever } from '../shared/model/failure';
import { CheckStep } from './steps/CheckStep';
import { DestinationsStep } from './steps/DestinationsStep';
import { FileStep } from './steps/FileStep';
import { HomeStep } from './steps/HomeStep';
import { MapStep } from './steps/MapStep';
import { SendStep } from './steps/SendStep';
import type { Step } from './store/planSlice';
import { useStore } from './store/useStore';

/** What stands to the right of the rail. */
export function PageContent() {
  const page = useStore((state) => state.page);
  const fileOpen = useStore((state) => state.file.kind === 'open');
  const runs = useStore((state) => state.run !== null);
  const step = useStore((state) => state.step);
  if (page === 'history') return <HistoryPage />;
  if (page === 'templates') return <TemplatesPage />;
  if (page === 'practice') return <PracticePage />;
  if (page === 'settings') return <SettingsPage />;
  if (!fileOpen && !runs) return <HomeStep />;
  return (
    <>
      <ImportHeader />
      {/* After the page was loaded anew an import goes on whose file is not open here. */}
      <StepContent step={fileOpen ? step : 'send'} />
    </>
  );
}

function StepContent({ step }: { readonly step: Step }) {
  switch (step) {
    case 'file':
      return <FileStep />;
    case 'map':
      return <MapStep />;
    case 'check':
      return <CheckStep />;
    case 'destinations':
      return <DestinationsStep />;
    case 'send':
      return <SendStep />;
    default:
      return assertNever(step);
  }
}
