import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importFiles } from '../../../src/import/index.js';
import { toTheEnd } from '../../../src/worker/schedule.js';
import { dataOf, fileOf } from '../files.js';
import { answered, inspected, proposed, questionsOf, read, rows } from './propose.js';

describe('orders', () => {
  it('in Chinese: headers with spaces and brackets, trailing spaces, yuan', async () => {
    const data = await read(fileOf('订单.csv', '\uFEFF订单 Id,订单日期,大区,销售员,渠道,收入(折后),数量\nx1,2016/4/27,华东,黄磊,线上,130.00 ,2\nx2,2016/12/3,华南,刘洋,线下,-5138.3,1\n'));
    assert.deepEqual(rows(data, 'orderLines', 'order', 'date', 'region', 'rep', 'channel', 'amount', 'quantity'), [['x1', '2016-04-27', '华东', '黄磊', '线上', 130, 2], ['x2', '2016-12-03', '华南', '刘洋', '线下', -5138.3, 1]]);
    assert.deepEqual([data.frame.zone, data.frame.currency.code, data.frame.asOfText, data.frame.revenueFrom], ['Asia/Shanghai', 'CNY', '2016-12-03', 'orders']);
  });

  it('in ten thousands of yuan, some of them cancelled', async () => {
    const data = await read(fileOf('订单.csv', '订单编号,订单日期,客户编号,客户名称,订单金额（万元）,订单状态\nx1,2026-04-27,K1,甲公司,1.5,已完成\nx2,2026-04-28,K2,乙公司,2,已取消\n'));
    assert.deepEqual(rows(data, 'orderLines', 'amount', 'cancelled', 'account'), [[15000, false, 'K1'], [20000, true, 'K2']]);
    assert.deepEqual(rows(data, 'accounts', 'id', 'name'), [['K1', '甲公司'], ['K2', '乙公司']]);
  });

  it('by currency: the row\'s own, at the rates of a file, the one into which they lead the data set\'s', async () => {
    const data = await read(
      fileOf('orders.csv', 'Order ID,Order Date,Customer,Amount,Currency\n1,2026-01-10,Acme,100,USD\n2,2026-02-10,Acme,100,EUR\n3,2026-02-11,Globex,50,USD\n'),
      fileOf('rates.csv', 'Currency,Date,Exchange Rate\nEUR,2026-01-01,1.10\nEUR,2026-02-01,1.20\n'),
    );
    assert.equal(data.frame.currency.code, 'USD');
    assert.deepEqual(rows(data, 'orderLines', 'amount', 'originalAmount', 'originalCurrency').map(([amount]) => amount), [100, 120, 50]);
  });

  it('by currency without rates: they are asked for', async () => {
    const file = fileOf('orders.csv', 'Order ID,Order Date,Customer,Amount,Currency\n1,2026-01-10,Acme,100,USD\n2,2026-02-10,Acme,100,EUR\n3,2026-02-11,Globex,50,USD\n');
    const { mapping, questions = [] } = await inspected(file);
    const rates = questions.find(({ code }) => code === 'rates');
    assert.deepEqual([rates?.at, rates?.evidence.map(({ found, rows: times }) => [found, times])], [['rates'], [['EUR', 1]]]);
    const parsed = await importFiles([file], { ...(mapping as object), rates: [{ currency: 'EUR', rate: 2 }] }, { run: toTheEnd });
    assert.deepEqual(rows(dataOf(parsed), 'orderLines', 'amount').flat(), [100, 200, 50]);
  });

  it('as sums of a rep\'s quarters where no file has the orders', async () => {
    const data = await read(fileOf('performance.csv', 'rep_id,year,quarter,total_revenue\nE1,2025,Q1,100\nE1,2025,Q2,200\nE2,2025,Q1,50\n'));
    assert.deepEqual(rows(data, 'orderLines', 'rep', 'date', 'amount'), [['E1', '2025-03-31', 100], ['E1', '2025-06-30', 200], ['E2', '2025-03-31', 50]]);
  });

  it('and deals: where revenue comes from is asked', async () => {
    const asked = await questionsOf(
      fileOf('orders.csv', 'Order ID,Order Date,Customer,Amount\n1,2026-01-10,Acme,100\n'), fileOf('deals.csv', 'Deal ID,Deal Name,Deal Stage,Amount,Close Date\nd1,One,Closed Won,100,2026-01-10\n'),
    );
    assert.deepEqual(asked.map(({ code, at, chosen, options }) => [code, at, options[chosen]?.value]), [['revenue-from', ['revenueFrom'], 'orders']]);
  });
});

describe('targets', () => {
  it('by month with dollar signs and long dates, for reps known by another key', async () => {
    const data = await read(
      fileOf('Targets.csv', 'EmployeeID\tTarget\tTargetMonth\n11\t$500,000\tFriday, December 1, 2017\n12\t$250,000\tThursday, February 1, 2018\n'),
      fileOf('Salesperson.csv', 'EmployeeKey\tEmployeeID\tSalesperson\tUPN\n1\t11\tAnn\tann@x\n2\t12\tBob\tbob@x\n'),
      fileOf('Sales.csv', 'SalesOrderNumber|OrderDate|EmployeeKey|Quantity|Sales\ns1|2017/12/05|1|1|7.50\n'),
    );
    assert.deepEqual(rows(data, 'targets', 'metric', 'start', 'end', 'amount', 'rep'), [['revenue', '2017-12-01', '2017-12-31', 500000, '1'], ['revenue', '2018-02-01', '2018-02-28', 250000, '2']]);
    assert.deepEqual(rows(data, 'orderLines', 'rep', 'amount'), [['1', 7.5]]);
    assert.deepEqual([data.frame.asOfText, data.frame.currency.code], ['2017-12-05', 'USD']);
  });

  it('with months as columns that say their year', async () => {
    const files = [fileOf('目标.csv', '销售员,大区,2026年1月,2026年2月,2026年3月\n张三,华东,100,110,120\n李四,华南,90,,95\n'), fileOf('订单.csv', '订单编号,订单日期,销售员,销售额\n1,2026-01-05,张三,10\n')];
    const data = await read(...files);
    assert.deepEqual(rows(data, 'targets', 'rep', 'region', 'start', 'end', 'amount'), [
      ['张三', '华东', '2026-01-01', '2026-01-31', 100], ['张三', '华东', '2026-02-01', '2026-02-28', 110], ['张三', '华东', '2026-03-01', '2026-03-31', 120], ['李四', '华南', '2026-01-01', '2026-01-31', 90], ['李四', '华南', '2026-03-01', '2026-03-31', 95],
    ]);
    const { files: [preview] } = await inspected(...files);
    assert.deepEqual(preview?.columns.map(({ name, uses }) => [name, uses.includes('target.amount')]), [['销售员', false], ['大区', false], ['2026年1月', true], ['2026年2月', true], ['2026年3月', true]]);
  });

  it('with months that say no year: the data\'s latest is taken, and asked', async () => {
    const files = [fileOf('Quota.csv', 'Rep,Jan,Feb,Mar\nAnn,100,110,120\n'), fileOf('orders.csv', 'Order ID,Order Date,Rep,Amount\n1,2025-03-05,Ann,10\n')];
    assert.deepEqual(rows(await read(...files), 'targets', 'start', 'end', 'amount'), [['2025-01-01', '2025-01-31', 100], ['2025-02-01', '2025-02-28', 110], ['2025-03-01', '2025-03-31', 120]]);
    const { mapping, questions = [] } = await inspected(...files);
    const year = questions.find(({ code }) => code === 'period-year')!;
    assert.deepEqual([year.options.map(({ example }) => example), year.chosen], [['2024', '2025', '2026'], 1]);
    const parsed = await importFiles(files, answered(mapping, year, 2), { run: toTheEnd });
    assert.deepEqual(rows(dataOf(parsed), 'targets', 'start').flat(), ['2026-01-01', '2026-02-01', '2026-03-01']);
  });

  it('of quarters and of whole years, in words', async () => {
    const quarters = await read(fileOf('Targets.csv', 'Region,Year,Quarter,Sales Target\nNorth,2026,Q1,100\nNorth,2026,Q2,200\n'), fileOf('o.csv', 'Order ID,Order Date,Region,Amount\n1,2026-01-05,North,10\n'));
    assert.deepEqual(rows(quarters, 'targets', 'region', 'start', 'end', 'amount'), [['North', '2026-01-01', '2026-03-31', 100], ['North', '2026-04-01', '2026-06-30', 200]]);
    const years = await read(fileOf('年度目标.csv', '年度,销售员,任务\n2026,张三,1000\n2027,张三,1200\n'), fileOf('订单.csv', '订单编号,订单日期,销售员,销售额\n1,2026-01-05,张三,10\n'));
    assert.deepEqual(rows(years, 'targets', 'rep', 'start', 'end', 'amount'), [['张三', '2026-01-01', '2026-12-31', 1000], ['张三', '2027-01-01', '2027-12-31', 1200]]);
  });

  it('of a year beside the rep, which is asked', async () => {
    const files = [fileOf('reps.csv', 'Sales Rep,Email,Region,Annual Quota\nAnn,ann@x.com,North,1000\nBob,bob@x.com,South,\n'), fileOf('orders.csv', 'Order ID,Order Date,Rep,Amount\n1,2025-03-05,Ann,10\n')];
    const data = await read(...files);
    assert.deepEqual([rows(data, 'reps', 'id', 'email'), rows(data, 'regions', 'id')], [[['Ann', 'ann@x.com'], ['Bob', 'bob@x.com']], [['North'], ['South']]]);
    assert.deepEqual(rows(data, 'targets', 'rep', 'start', 'end', 'amount'), [['Ann', '2025-01-01', '2025-12-31', 1000]]);
    assert.deepEqual((await questionsOf(...files)).map(({ code, options }) => [code, options.map(({ example }) => example)]), [['period-year', ['2024', '2025', '2026']]]);
  });

  it('or not: months as columns of which nothing says what they are stay out until a person says', async () => {
    const files = [fileOf('book1.csv', 'Rep,2026-01,2026-02,2026-03\nAnn,100,110,120\n'), fileOf('orders.csv', 'Order ID,Order Date,Rep,Amount\n1,2026-03-05,Ann,10\n')];
    const { mapping, questions = [] } = await inspected(...files);
    const kind = questions.find(({ code }) => code === 'table-kind')!;
    assert.deepEqual([kind.options.map(({ example }) => example), kind.chosen], [['', 'target', 'orderLine'], 0]);
    const taken = async (answer: number, table: string) => rows(dataOf(await importFiles(files, answered(mapping, kind, answer), { run: toTheEnd })), table, 'amount').flat();
    assert.deepEqual([await taken(0, 'targets'), await taken(1, 'targets'), await taken(2, 'orderLines')], [[], [100, 110, 120], [10, 100, 110, 120]]);
  });
});

describe('stages', () => {
  const stagesOf = async (...stages: string[]) => (await proposed(fileOf('deals.csv', ['Deal ID,Deal Stage,Amount', ...stages.map((stage, i) => `${i},${stage},1`)].join('\n')))).stages!.map(({ id, kind }) => [id, kind]);

  it('stand as deals climb in the CRMs that they come with', async () => {
    const found = await stagesOf('Closed Lost', 'Contract Sent', 'Closed Won', 'Decision Maker Bought-In', 'Presentation Scheduled', 'Qualified to Buy', 'Appointment Scheduled');
    assert.deepEqual(found.map(([id]) => id), ['Appointment Scheduled', 'Qualified to Buy', 'Presentation Scheduled', 'Decision Maker Bought-In', 'Contract Sent', 'Closed Won', 'Closed Lost']);
  });

  it('stand by their numbers where they have them; what follows the order is after it', async () => {
    assert.deepEqual(await stagesOf('3-Close', '1-Qualify', 'Won', '2-Develop', 'Lost', 'Onboarding'), [['1-Qualify', 'open'], ['2-Develop', 'open'], ['3-Close', 'open'], ['Won', 'won'], ['Lost', 'lost'], ['Onboarding', 'after']]);
  });

  it('in Chinese', async () => {
    assert.deepEqual(await stagesOf('赢单', '商务谈判', '初步接触', '方案报价', '输单', '实施交付', '需求确认'), [['初步接触', 'open'], ['需求确认', 'open'], ['方案报价', 'open'], ['商务谈判', 'open'], ['赢单', 'won'], ['输单', 'lost'], ['实施交付', 'after']]);
  });

  it('that end in a word which may be good or bad are asked', async () => {
    const asked = await questionsOf(fileOf('deals.csv', 'Deal ID,Deal Stage,Amount\n1,Proposal,1\n2,Cancelled,1\n3,Signed,1\n4,Closed Won,1\n'));
    assert.deepEqual(asked.map(({ code, evidence: [seen], options, chosen }) => [code, seen?.found, options[chosen]?.value]), [['stage-kind', 'Signed', 'won'], ['stage-kind', 'Cancelled', 'lost']]);
  });

  it('that a person says are open or closed have their date either way', async () => {
    const files = [fileOf('deals.csv', 'Deal ID,Deal Stage,Amount,Close Date\n1,Done,1,2026-02-03\n2,Closed Won,1,2026-02-04\n3,Proposal,1,2026-09-01\n')];
    const { mapping, questions: [done] = [] } = await inspected(...files);
    assert.deepEqual(done?.options.map(({ value }) => value), ['open', 'won', 'lost', 'after']);
    const deals = async (answer: number) => rows(dataOf(await importFiles(files, answered(mapping, done!, answer), { run: toTheEnd })), 'opportunities', 'outcome', 'closed', 'expectedClose');
    const others = [['won', '2026-02-04', undefined], ['open', undefined, '2026-09-01']];
    assert.deepEqual([await deals(0), await deals(2)], [[['open', '2026-02-03', '2026-02-03'], ...others], [['lost', '2026-02-03', '2026-02-03'], ...others]]);
  });

  it('of deals whose only date is the expected close: it is taken for the actual one, and asked', async () => {
    const files = [fileOf('机会.csv', '商机名称,客户名称,阶段,预计金额(万元),预计签约日期\n一期,甲公司,方案报价,12.5,2026/6/30\n二期,乙公司,赢单,20,2026/2/15\n')];
    const { mapping, questions: [asked, ...more] = [] } = await inspected(...files);
    assert.deepEqual([asked?.code, asked?.at.at(-1), asked?.chosen, more], ['closed-as-expected', 'closed', 0, []]);
    const deals = async (answer: number) => rows(dataOf(await importFiles(files, answered(mapping, asked!, answer), { run: toTheEnd })), 'opportunities', 'amount', 'closed', 'expectedClose');
    assert.deepEqual([await deals(0), (await deals(1))[1]], [[[125_000, undefined, '2026-06-30'], [200_000, '2026-02-15', '2026-02-15']], [200_000, undefined, '2026-02-15']]);
  });

  it('listed in a file of their own are those', async () => {
    const data = await read(
      fileOf('OpportunityStage.csv', 'MasterLabel,SortOrder,IsClosed,IsWon,DefaultProbability\nDiscovery,1,0,0,20\nDeal done,2,1,1,100\nNo deal,3,1,0,0\n'), fileOf('Opportunity.csv', 'Id,Name,StageName,Amount,CloseDate\n1,One,Discovery,5,2026-01-05\n2,Two,Deal done,6,2026-01-06\n'),
    );
    assert.deepEqual(rows(data, 'stages', 'id', 'kind', 'order', 'probability'), [['Discovery', 'open', 1, 0.2], ['Deal done', 'won', 2, 1], ['No deal', 'lost', 3, 0]]);
    assert.deepEqual(rows(data, 'opportunities', 'stage', 'outcome'), [['Discovery', 'open'], ['Deal done', 'won']]);
  });
});

describe('leads and won deals in two files', () => {
  it('are one opportunity each; what became of the others is asked', async () => {
    const files = [fileOf('leads.csv', 'mql_id,first_contact_date,origin\na,01-02-2018,social\nb,20-10-2017,paid\nc,21-10-2017,\n'), fileOf('won.csv', 'mql_id,seller_id,sr_id,won_date\na,s1,r1,26-02-2018 19:58\n')];
    const data = await read(...files);
    assert.deepEqual(rows(data, 'opportunities', 'id', 'stage', 'outcome', 'created', 'closed', 'source', 'rep'), [['a', 'Won', 'won', '2018-02-01', '2018-02-26', 'social', 'r1'], ['b', 'Lead', 'open', '2017-10-20', undefined, 'paid', undefined], ['c', 'Lead', 'open', '2017-10-21', undefined, undefined, undefined]]);
    assert.deepEqual((await questionsOf(...files)).map(({ code, options }) => [code, options.map(({ value }) => value)]), [['leads-left', ['Lead', 'Lost']]]);
  });
});

describe('references', () => {
  it('are spelt as their own table does', async () => {
    const data = await read(
      fileOf('pipeline.csv', 'opportunity_id,product,deal_stage,close_date,close_value\n1,GTXPro,Won,3/14/2017,5\n2,MG Special,Lost,3/1/2017,0\n'), fileOf('products.csv', 'product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n'),
    );
    assert.deepEqual(rows(data, 'opportunities', 'product', 'closed'), [['GTX Pro', '2017-03-14'], ['MG Special', '2017-03-01']]);
  });

  it('that are nearly the same are asked, and never merged alone', async () => {
    const files = [
      fileOf('deals.csv', 'Deal ID,Deal Name,Company,Deal Stage,Amount\n1,One,Globex Corp,Proposal,5\n2,Two,Acme Holdings,Proposal,6\n3,Three,Initech,Proposal,7\n4,Four,Intech,Proposal,8\n5,Five,Acme Holdings Ltd.,Proposal,8\n'),
      fileOf('companies.csv', 'Company,Industry\nGlobex Corp,Energy\nAcme Holdings,Retail\nInitech,IT\n'),
    ];
    const { mapping, questions = [] } = await inspected(...files);
    assert.deepEqual(questions.map(({ code, options }) => [code, ...options.map(({ value }) => value)]), [['near-miss', null, 'Initech'], ['near-miss', null, 'Acme Holdings']]);
    const accounts = async (answers: readonly number[]) => {
      const decided = answers.reduce((json, answer, i) => answered(json, questions[i]!, answer), mapping);
      return rows(dataOf(await importFiles(files, decided, { run: toTheEnd })), 'opportunities', 'account').flat();
    };
    assert.deepEqual(await accounts([0, 0]), ['Globex Corp', 'Acme Holdings', 'Initech', 'Intech', 'Acme Holdings Ltd.']);
    assert.deepEqual(await accounts([1, 1]), ['Globex Corp', 'Acme Holdings', 'Initech', 'Initech', 'Acme Holdings']);
  });

  it('by the owner\'s e-mail lead to the rep who has it', async () => {
    const data = await read(fileOf('deals.csv', 'Deal ID,Deal Name,Deal Owner,Deal Stage,Amount\n1,One,ann@x.com,Proposal,5\n'), fileOf('users.csv', 'User ID,Full Name,Email,Team\nu1,Ann,ann@x.com,North\nu2,Bob,bob@x.com,South\n'));
    assert.deepEqual(rows(data, 'opportunities', 'rep').flat(), ['u1']);
  });

  it('to nobody are none', async () => {
    const data = await read(fileOf('deals.csv', 'Deal ID,Deal Name,Deal Owner,Company,Deal Stage,Amount,Close Date\n1,One,Ann,N/A,Closed Won,5,2026-01-02\n2,Two,-,Acme,Closed Won,6,2026-01-02\n'));
    assert.deepEqual([rows(data, 'opportunities', 'rep', 'account'), rows(data, 'reps', 'id'), rows(data, 'accounts', 'id')], [[['Ann', undefined], [undefined, 'Acme']], [['Ann']], [['Acme']]]);
  });
});

describe('people', () => {
  it('are contacts by their two names, whatever stage of life they are in', async () => {
    const data = await read(
      fileOf('contacts.csv', 'Record ID,First Name,Last Name,Email,Contact owner,Associated Company,Lifecycle Stage,Create Date\n1,Joe,Lee,joe@a.com,Ann,Acme,Customer,2026-01-05\n2,Eva,Ray,eva@b.com,Bob,Globex,Lead,2026-01-06\n'),
      fileOf('activities.csv', 'Activity type,Activity date,Activity assigned to,Associated Contact Email\nCall,2026-02-01,Ann,eva@b.com\n'),
    );
    assert.deepEqual(rows(data, 'contacts', 'id', 'name', 'email', 'account'), [['1', 'Joe Lee', 'joe@a.com', 'Acme'], ['2', 'Eva Ray', 'eva@b.com', 'Globex']]);
    assert.deepEqual(rows(data, 'activities', 'contact', 'rep', 'kind'), [['2', 'Ann', 'call']]);
  });
});

describe('activities', () => {
  it('are known by the words in a column, whatever its header', async () => {
    const data = await read(fileOf('log.csv', 'Date,Rep,Client,What happened,Notes\n2026-01-05,Ann,Acme,On-site visit,intro and a call to the board next week\n2026-01-07,Bob,Globex,Phone call,ok\n'));
    assert.deepEqual(rows(data, 'activities', 'at', 'rep', 'account', 'kind'), [['2026-01-05', 'Ann', 'Acme', 'visit'], ['2026-01-07', 'Bob', 'Globex', 'call']]);
  });
});

describe('what is not known', () => {
  it('stays out, and is said', async () => {
    const { issues, files } = await inspected(fileOf('weather.csv', 'day,rain\n2026-01-01,5\n'));
    assert.deepEqual(issues.map(({ code }) => code), ['unknown-table']);
    assert.deepEqual(files[0]?.columns.map(({ name, uses }) => [name, uses]), [['day', []], ['rain', []]]);
  });

  it('is asked where day and month cannot be told apart; other files tell, and it is asked still', async () => {
    const open = 'Product;Sales;Date\nA; 22.668,75 ;01/02/2014\nB;430706,25;05/03/2014\n';
    const [alone] = await questionsOf(fileOf('Financials.csv', open));
    assert.deepEqual([alone?.code, alone?.at, alone?.options.map(({ value, example }) => [value, example])], ['date-order', ['tables', 0, 'dateOrder'], [['dmy', '01/02/2014 = 2014-02-01'], ['mdy', '01/02/2014 = 2014-01-02']]]);
    const [beside] = await questionsOf(fileOf('Financials.csv', open), fileOf('more.csv', open.replace('05/03', '25/03')));
    assert.deepEqual([beside?.file, beside?.options[beside.chosen]?.value, beside?.evidence.some(({ code }) => code === 'other-files-say')], ['Financials.csv', 'dmy', true]);
  });

  it('is asked where a mark could stand between thousands or before decimals', async () => {
    const [asked] = await questionsOf(fileOf('orders.csv', 'Order ID,Order Date,Customer,Amount\n1,2026-01-10,Acme,"1,234"\n2,2026-01-11,Acme,"2,500"\n'));
    assert.deepEqual([asked?.code, asked?.at, asked?.options.map(({ value, example }) => [value, example])], ['number-form', ['tables', 0, 'number'], [[null, '1,234 = 1234'], [{ decimal: ',' }, '1,234 = 1.234']]]);
  });
});
