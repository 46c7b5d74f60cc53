import type { StateCreator } from 'zustand';
import type { Failure, Result } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import type { Template, TemplateChange, TemplatePlan } from '../../shared/model/template';
import { type AppliedTemplate, applyTemplate } from '../../shared/pipeline/applyTemplate';
import { suggestFor, suggestPlan } from '../../shared/pipeline/suggestPlan';
import type { Api } from '../api';
import { remember } from './planHistory';
import { isSending } from './sendSlice';
import type { SetUp } from './setUp';
import type { State } from './store';
import { suggestPlanInput } from './suggestPlanInput';

/** A template by which the file that is open was set up in Map. */
export interface UsedTemplate {
  readonly name: string;
  readonly fit: AppliedTemplate;
  /** The plan that undo brings back. */
  readonly before: Plan;
}

export interface TemplateSlice {
  readonly templates: readonly Template[];
  /** Why they could not be listed; what was known before stays. */
  readonly templatesFailure: Failure | null;
  readonly usedTemplate: UsedTemplate | null;
  readonly refreshTemplates: () => Promise<void>;
  readonly saveTemplate: (name: string, plan: Plan) => Promise<Result<Template>>;
  readonly changeTemplate: (templateId: string, change: TemplateChange) => Promise<Result<unknown>>;
  readonly exportTemplate: (templateId: string) => Promise<Result<{ readonly name: string } | null>>;
  readonly importTemplate: () => Promise<Result<Template | null>>;
  /** Sets the file that is open up by it. `name` is what the edit is called. */
  readonly chooseTemplate: (template: Template, name: string) => void;
  /** Asks for a file that is set up by it. What is open is kept, to be continued. */
  readonly startWithTemplate: (template: Template) => Promise<void>;
  /** The same with the set-up of an import. */
  readonly startWithSetUp: (setUp: SetUp) => Promise<void>;
  /** Goes without the set-up of another file: the mapping is suggested anew. `name` is what the edit is called. */
  readonly leaveSetUp: (name: string) => void;
}

export function createTemplateSlice(api: Api): StateCreator<State, [], [], TemplateSlice> {
  return (set, get) => {
    async function refresh(): Promise<void> {
      const listed = await api.listTemplates({});
      if (listed.ok) set({ templates: listed.value, templatesFailure: null });
      else set({ templatesFailure: listed.failure });
    }

    async function thenRefresh<T>(work: Promise<Result<T>>): Promise<Result<T>> {
      const result = await work;
      await refresh();
      return result;
    }

    const change: TemplateSlice['changeTemplate'] = (templateId, wanted) =>
      thenRefresh(api.changeTemplate({ templateId, change: wanted }));

    return {
      templates: [],
      templatesFailure: null,
      usedTemplate: null,
      refreshTemplates: refresh,
      saveTemplate: (name, plan) =>
        thenRefresh(api.saveTemplate({ name: name.trim(), plan: withoutDialect(plan) })),
      changeTemplate: change,
      exportTemplate: (templateId) => api.exportTemplate({ templateId }),
      importTemplate: () => thenRefresh(api.importTemplate({})),
      chooseTemplate: (template, name) => {
        const { file, info, plan, suggestion, planHistory } = get();
        if (file.kind !== 'open' || !plan || !suggestion) return;
        const fit = applyTemplate(template.plan, file.preview);
        // What is sent to some destinations only is never sent to more because of a template.
        const narrows = plan.destinations.kind === 'all' && fit.plan.destinations.kind === 'only';
        const destinations = narrows ? fit.plan.destinations : plan.destinations;
        const after: Plan = { ...fit.plan, destinations };
        const found = suggestFor(suggestPlanInput(file.preview, info), after.calls);
        set({
          plan: after,
          suggestion: { ...suggestion, ...found, preset: undefined },
          planHistory: remember(planHistory, plan, after, { name }),
          usedTemplate: { name: template.name, fit, before: plan },
        });
        void change(template.id, { kind: 'used' });
      },
      startWithTemplate: async (template) => {
        void change(template.id, { kind: 'used' });
        await get().startWithSetUp({ plan: template.plan, from: template.name });
      },
      leaveSetUp: (name) => {
        const { file, info, plan, planHistory } = get();
        if (file.kind !== 'open' || !plan) return;
        const suggestion = suggestPlan(suggestPlanInput(file.preview, info));
        const after: Plan = { ...suggestion.plan, destinations: plan.destinations };
        // Nothing of what was left off is used any more.
        const { continued: _, ...opened } = file;
        set({
          file: opened,
          setUp: null,
          suggestion,
          plan: after,
          planHistory: remember(planHistory, plan, after, { name }),
        });
      },
      startWithSetUp: async (setUp) => {
        set({ page: 'import' });
        if (isSending(get())) return;
        get().closeFile();
        set({ setUp });
        await get().chooseFile();
      },
    };
  };
}

function withoutDialect({ dialect: _, ...plan }: Plan): TemplatePlan {
  return plan;
}
