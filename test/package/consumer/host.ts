// A host's view of the types: every door, and that element classes are elements.
import * as classes from 'salesboard';
import * as contract from 'salesboard/contract';
import * as engine from 'salesboard/engine';
import { zhHans } from 'salesboard/locales/zh-Hans';
import * as measures from 'salesboard/measures';
import 'salesboard/define';
import 'salesboard/define/sales-funnel-chart';

const funnel: HTMLElement = new classes.SalesFunnelChart();
document.body.append(funnel);

export const all: object[] = [contract, engine, measures, zhHans];
