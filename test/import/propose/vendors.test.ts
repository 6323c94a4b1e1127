import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileOf } from '../files.js';
import { inspected, proposed, read, rows } from './propose.js';

describe('Salesforce', () => {
  const files = () => [
    fileOf('Opportunity.csv', [
      'Id,AccountId,Name,StageName,Amount,Probability,CloseDate,OwnerId,CreatedDate,IsClosed,IsWon,ForecastCategoryName',
      '006A,001A,One,Negotiation/Review,500,80,2026-03-24 00:00:00,005A,2026-01-14 09:00:00,0,0,Commit',
      '006B,001A,Two,Closed Won,700.25,100,2026-05-11 00:00:00,005B,2026-05-01 10:00:00,1,1,Closed',
      '006C,000000000000000AAA,Three,Closed Lost,,0,2026-05-12 00:00:00,005B,2026-05-01 11:00:00,1,0,Omitted',
    ].join('\n')),
    fileOf('OpportunityHistory.csv', [
      'Id,OpportunityId,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability',
      '008A,006A,2026-01-14 09:00:00,Prospecting,400,40,2026-03-24 00:00:00,10', '008B,006A,2026-02-01 09:00:00,Prospecting,500,50,2026-03-24 00:00:00,10', '008C,006A,2026-02-20 09:00:00,Negotiation/Review,500,400,2026-03-24 00:00:00,80',
      '008D,006B,2026-05-01 10:00:00,Prospecting,700.25,70,2026-05-11 00:00:00,10', '008E,006B,2026-05-11 12:00:00,Closed Won,700.25,700.25,2026-05-11 00:00:00,100',
    ].join('\n')),
    fileOf('Account.csv', 'Id,Name,ParentId,Industry,NumberOfEmployees,OwnerId\n001A,Acme,000000000000000AAA,Energy,120,005A\n001B,Acme East,001A,Energy,20,005A\n'),
    fileOf('User.csv', 'Id,Name,Email,ManagerId,IsActive,Department\n005A,Ann,ann@x.com,005B,1,North\n005B,Bob,bob@x.com,,1,North\n'),
    fileOf('Task.csv', 'Id,WhatId,AccountId,Subject,ActivityDate,Status,TaskSubtype,OwnerId\n00T1,006A,001A,Call back,2026-03-01 00:00:00,Completed,Call,005A\n00T2,001B,001B,Visit,2026-06-09 00:00:00,Not Started,Task,005B\n'),
    fileOf('ForecastingQuota.csv', 'Id,QuotaOwnerId,StartDate,QuotaAmount\n0J1,005A,2026-01-01,1000\n0J2,005A,2026-02-01,1100\n0J3,005B,2026-01-01,900\n'),
  ];

  it('is read whole: deals, history, accounts, users, tasks and quotas joined by id', async () => {
    const data = await read(...files());
    assert.deepEqual(rows(data, 'opportunities', 'id', 'account', 'rep', 'stage', 'amount', 'probability', 'closed', 'expectedClose', 'forecastCategory'), [
      ['006A', '001A', '005A', 'Negotiation/Review', 500, 0.8, undefined, '2026-03-24', 'commit'], ['006B', '001A', '005B', 'Closed Won', 700.25, 1, '2026-05-11', undefined, 'closed'], ['006C', undefined, '005B', 'Closed Lost', undefined, 0, '2026-05-12', undefined, 'omitted'],
    ]);
    assert.deepEqual(rows(data, 'accounts', 'id', 'parent', 'industry', 'employees', 'rep'), [['001A', undefined, 'Energy', 120, '005A'], ['001B', '001A', 'Energy', 20, '005A']]);
    assert.deepEqual(rows(data, 'reps', 'id', 'name', 'email', 'manager', 'team', 'active'), [['005A', 'Ann', 'ann@x.com', '005B', 'North', true], ['005B', 'Bob', 'bob@x.com', undefined, 'North', true]]);
    assert.deepEqual(rows(data, 'activities', 'kind', 'at', 'account', 'opportunity', 'rep', 'done'), [['call', '2026-03-01', '001A', '006A', '005A', true], ['task', '2026-06-09', '001B', '001B', '005B', false]]);
    assert.deepEqual(rows(data, 'targets', 'rep', 'start', 'end', 'amount'), [['005A', '2026-01-01', '2026-01-31', 1000], ['005A', '2026-02-01', '2026-02-28', 1100], ['005B', '2026-01-01', '2026-01-31', 900]]);
    assert.equal(data.frame.asOfText, '2026-05-12', 'a task that is planned has not happened');
  });

  it('tells history of a deal by its repeated id, rows with only another amount among them', async () => {
    const data = await read(...files());
    assert.deepEqual(rows(data, 'opportunityChanges', 'opportunity', 'field', 'to', 'at').map(([deal, , to, at]) => [deal, to, String(at).slice(0, 10)]), [
      ['006A', 'Prospecting', '2026-01-14'], ['006A', 'Prospecting', '2026-02-01'], ['006A', 'Negotiation/Review', '2026-02-20'], ['006B', 'Prospecting', '2026-05-01'], ['006B', 'Closed Won', '2026-05-11'],
    ]);
  });

  it('reads a log of field changes: stage, amount, owner and close date, other fields left out', async () => {
    const data = await read(files()[0]!, fileOf('OpportunityFieldHistory.csv', [
      'OpportunityId,Field,OldValue,NewValue,CreatedDate', '006A,StageName,Prospecting,Negotiation/Review,2026-02-20 09:00:00', '006A,Amount,400,500,2026-02-01 09:00:00', '006A,Description,x,y,2026-02-02 09:00:00', '006B,StageName,Prospecting,Closed Won,2026-05-11 12:00:00',
    ].join('\n')));
    assert.deepEqual(rows(data, 'opportunityChanges', 'opportunity', 'field', 'from', 'to'), [['006A', 'stage', 'Prospecting', 'Negotiation/Review'], ['006A', 'amount', '400', '500'], ['006B', 'stage', 'Prospecting', 'Closed Won']]);
    assert.deepEqual(rows(data, 'stages', 'id', 'kind'), [['Prospecting', 'open'], ['Negotiation/Review', 'open'], ['Closed Won', 'won'], ['Closed Lost', 'lost']]);
  });

  it('trusts the stage where flags are older than it, and says so', async () => {
    const [deals] = files();
    const stale = fileOf('Opportunity.csv', (await deals!.content.text()).replaceAll(',1,1,Closed', ',0,0,Pipeline'));
    const { files: [preview], mapping } = await inspected(stale);
    assert.deepEqual(preview?.evidence?.find(({ code }) => code === 'stage-over-flags'), { code: 'stage-over-flags', found: 'IsClosed', rows: 1, of: 2 });
    assert.ok(!JSON.stringify(mapping).includes('Probability'), 'what the CRM made of the older stage is not taken');
  });

  it('reads the labels of a report as it reads API names', async () => {
    const data = await read(fileOf('report.csv', 'Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Probability (%),Close Date,Created Date,Lead Source\n006A,One,Acme,Ann,Proposal/Price Quote,500,75,3/24/2026,1/14/2026,Web\n006B,Two,Globex,Bob,Closed Won,700,100,5/11/2026,2/1/2026,Web\n'));
    assert.deepEqual(rows(data, 'opportunities', 'id', 'name', 'account', 'rep', 'stage', 'probability', 'expectedClose', 'closed', 'created', 'source'), [
      ['006A', 'One', 'Acme', 'Ann', 'Proposal/Price Quote', 0.75, '2026-03-24', undefined, '2026-01-14', 'Web'], ['006B', 'Two', 'Globex', 'Bob', 'Closed Won', 1, undefined, '2026-05-11', '2026-02-01', 'Web'],
    ]);
  });
});

describe('HubSpot', () => {
  it('joins companies by domain and activities by the contact of a deal; pipelines share the names of stages', async () => {
    const data = await read(
      fileOf('hubspot_deals.csv', 'Deal ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal Owner,Associated Company Domain,Associated Contact Email\r\nd1,One,Contract Sent,Sales,10,2025-06-17,2025-01-02,ann@x.com,acme.com,joe@acme.com\r\nd2,"Two, Inc",Closed Won,Renewals,20,2025-03-04,2025-01-03,bob@x.com,globex.com,eva@globex.com\r\nd3,Three,Contract Sent,Renewals,5,2025-07-04,2025-01-03,bob@x.com,globex.com,eva@globex.com\r\n'),
      fileOf('hubspot_companies.csv', 'Company ID,Company Name,Company Domain Name,Industry,Annual Revenue,Create Date\r\nc1,Acme,acme.com,Technology,1000,2024-01-01\r\nc2,Globex,globex.com,Retail,2000,2024-01-02\r\n'),
      fileOf('hubspot_activities.csv', 'Activity ID,Activity Type,Activity Date,Activity Owner,Task Status,Associated Contact Email\r\na1,Call,2025-05-06,ann@x.com,,joe@acme.com\r\na2,Carrier Pigeon,2025-02-03,eve@x.com,,sam@else.com\r\na3,Task,2025-09-09,bob@x.com,Not Started,eva@globex.com\r\n'),
    );
    assert.deepEqual(rows(data, 'opportunities', 'id', 'account', 'rep', 'pipeline', 'stage'), [['d1', 'c1', 'ann@x.com', 'Sales', 'Sales · Contract Sent'], ['d2', 'c2', 'bob@x.com', 'Renewals', 'Renewals · Closed Won'], ['d3', 'c2', 'bob@x.com', 'Renewals', 'Renewals · Contract Sent']]);
    assert.deepEqual(rows(data, 'stages', 'name', 'pipeline', 'kind'), [['Contract Sent', 'Sales', 'open'], ['Closed Won', 'Renewals', 'won'], ['Contract Sent', 'Renewals', 'open']]);
    assert.deepEqual(rows(data, 'activities', 'kind', 'contact', 'done'), [['call', 'joe@acme.com', undefined], ['other', 'sam@else.com', undefined], ['task', 'eva@globex.com', false]]);
    assert.deepEqual(rows(data, 'contacts', 'id', 'account'), [['joe@acme.com', 'c1'], ['eva@globex.com', 'c2'], ['sam@else.com', undefined]]);
    assert.deepEqual(rows(data, 'reps', 'id').flat().sort(), ['ann@x.com', 'bob@x.com', 'eve@x.com']);
    assert.equal(data.frame.asOfText, '2025-05-06');
  });

  it('reads internal names, and the day of each stage that has a column of its own', async () => {
    const data = await read(fileOf('hubspot-crm-exports-all-deals-2026-04-03.csv', [
      'Record ID,dealname,dealstage,pipeline,amount,closedate,createdate,hubspot_owner_id,"Date entered ""Qualified to Buy (Sales Pipeline)""","Date entered ""Contract Sent (Sales Pipeline)"""',
      '1,One,Contract Sent,Sales Pipeline,10,2026-06-17,2026-01-02,77,2026-02-01,2026-03-01', '2,Two,Qualified to Buy,Sales Pipeline,20,2026-05-04,2026-01-03,78,2026-02-03,',
    ].join('\n')));
    assert.deepEqual(rows(data, 'opportunityChanges', 'opportunity', 'to', 'at'), [['1', 'Qualified to Buy', '2026-02-01'], ['2', 'Qualified to Buy', '2026-02-03'], ['1', 'Contract Sent', '2026-03-01']]);
  });
});

describe('Zoho', () => {
  it('reads deals with accounts by their id, quoted thousands and its own words', async () => {
    const data = await read(
      fileOf('Deals.csv', 'Record Id,Deal Name,Account Name,Account Name.id,Contact Name,Stage,Closing Date,Amount,Lead Source,Deal Owner,Created Time,Probability (%)\nzcrm_1,One,Acme,zcrm_a,Joe,Value Proposition,2026-06-01,"42,000",Web,Ann,2026-01-05 10:00:00,40\nzcrm_2,Two,Globex,zcrm_b,Eva,Closed Won,2026-02-01,"1,500.50",Web,Bob,2026-01-06 10:00:00,100\n'),
      fileOf('Accounts.csv', 'Record Id,Account Name,Industry,Account Owner\nzcrm_a,Acme,Energy,Ann\nzcrm_b,Globex,Retail,Bob\n'),
    );
    assert.deepEqual(rows(data, 'opportunities', 'id', 'account', 'rep', 'stage', 'amount', 'probability', 'expectedClose', 'closed', 'created'), [
      ['zcrm_1', 'zcrm_a', 'Ann', 'Value Proposition', 42000, 0.4, '2026-06-01', undefined, '2026-01-05'], ['zcrm_2', 'zcrm_b', 'Bob', 'Closed Won', 1500.5, 1, undefined, '2026-02-01', '2026-01-06'],
    ]);
    assert.deepEqual(rows(data, 'accounts', 'id', 'name', 'industry'), [['zcrm_a', 'Acme', 'Energy'], ['zcrm_b', 'Globex', 'Retail']]);
  });
});

describe('Pipedrive', () => {
  it('reads entity and field in one header, the outcome apart from the stage, and dates as serials', async () => {
    const data = await read(
      fileOf('deals.csv', [
        'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Stage,Deal - Status,Deal - Owner,Organization,Deal - Creation date,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date',
        '1,One,1000,EUR,Proposal Made,Open,Ann,Acme,45631,,,,45700', '2,Two,500,EUR,Negotiations Started,Won,Bob,Globex,45632,45690,,,', '3,Three,200,EUR,Qualified,Lost,Bob,Globex,45633,,45680,Price,',
      ].join('\n')),
      fileOf('activities.csv', 'Activity - Subject,Activity - Type,Activity - Due date,Activity - Done,Activity - Assigned to user,Deal - Title,Organization\nRing,Call,2025-01-09,Done,Ann,One,Acme\nLunch,Lunch,2025-03-09,To do,Bob,Two,Globex\n'),
    );
    assert.deepEqual(rows(data, 'opportunities', 'id', 'name', 'account', 'rep', 'stage', 'outcome', 'amount', 'created', 'closed', 'expectedClose', 'lossReason'), [
      ['1', 'One', 'Acme', 'Ann', 'Proposal Made', 'open', 1000, '2024-12-05', undefined, '2025-02-12', undefined], ['2', 'Two', 'Globex', 'Bob', 'Negotiations Started', 'won', 500, '2024-12-06', '2025-02-02', undefined, undefined],
      ['3', 'Three', 'Globex', 'Bob', 'Qualified', 'lost', 200, '2024-12-07', '2025-01-23', undefined, 'Price'],
    ]);
    assert.deepEqual(rows(data, 'activities', 'kind', 'at', 'opportunity', 'account', 'done', 'purpose'), [['call', '2025-01-09', '1', 'Acme', true, 'Ring'], ['meeting', '2025-03-09', '2', 'Globex', false, 'Lunch']]);
    assert.deepEqual([data.frame.currency.code, data.frame.asOfText], ['EUR', '2025-02-02']);
  });
});

describe('Dynamics', () => {
  it('reads labels: estimated and actual revenue and close, the status apart from the phase', async () => {
    const data = await read(fileOf('My Open Opportunities.csv', [
      '(Do Not Modify) Opportunity,Topic,Potential Customer,Est. revenue,Actual Revenue,Est. close date,Actual Close Date,Probability,Pipeline Phase,Status,Owner,Created On',
      'o1,One,Acme,1000,,3/24/2026,,40,2-Develop,Open,Ann,1/14/2026', 'o2,Two,Globex,500,450,5/20/2026,5/11/2026,100,4-Close,Won,Bob,1/15/2026', 'o3,Three,Globex,200,0,5/21/2026,5/12/2026,0,1-Qualify,Lost,Bob,1/16/2026',
    ].join('\n')));
    assert.deepEqual(rows(data, 'opportunities', 'id', 'stage', 'outcome', 'amount', 'closed', 'expectedClose', 'probability'), [
      ['o1', '2-Develop', 'open', 1000, undefined, '2026-03-24', 0.4], ['o2', '4-Close', 'won', 450, '2026-05-11', '2026-05-20', 1], ['o3', '1-Qualify', 'lost', 200, '2026-05-12', '2026-05-21', 0],
    ]);
    assert.deepEqual(rows(data, 'stages', 'id', 'kind'), [['1-Qualify', 'open'], ['2-Develop', 'open'], ['4-Close', 'open']]);
  });

  it('reads API names with state codes', async () => {
    const data = await read(fileOf('opportunities.csv', 'opportunityid,name,estimatedvalue,actualvalue,estimatedclosedate,actualclosedate,closeprobability,stepname,statecode,_ownerid_value,_parentaccountid_value,createdon\no1,One,1000,,2026-03-24,,40,1-Qualify,0,u1,a1,2026-01-14T08:00:00Z\no2,Two,500,450,2026-05-20,2026-05-11,100,3-Propose,1,u2,a1,2026-01-15T08:00:00Z\no3,Three,200,,2026-05-21,2026-05-12,0,1-Qualify,2,u2,a2,2026-01-16T08:00:00Z\n'));
    assert.deepEqual(rows(data, 'opportunities', 'id', 'rep', 'account', 'outcome', 'amount', 'closed'), [['o1', 'u1', 'a1', 'open', 1000, undefined], ['o2', 'u2', 'a1', 'won', 450, '2026-05-11'], ['o3', 'u2', 'a2', 'lost', 200, '2026-05-12']]);
  });
});

describe('纷享销客', () => {
  it('reads Chinese labels: 赢率 in percent, 阶段变更时间, 状态 apart from 阶段', async () => {
    const data = await read(
      fileOf('商机2.0.csv', [
        '商机编号,商机名称,客户名称,商机阶段,状态,商机金额,赢率(%),预计成交日期,负责人,销售流程,阶段变更时间,创建时间,输单原因', 'SJ001,一期,甲公司,方案报价,进行中,"100,000",60%,2026-09-30,张三,标准流程,2026-05-01 10:00,2026-01-05 09:00,', 'SJ002,二期,乙公司,赢单,赢单,50000,100%,2026-04-30,李四,标准流程,2026-04-28 10:00,2026-01-06 09:00,',
        'SJ003,三期,乙公司,输单,输单,20000,0%,2026-03-31,李四,标准流程,2026-03-20 10:00,2026-01-07 09:00,价格',
      ].join('\n')),
      fileOf('销售记录.csv', '记录编号,销售记录类型,客户名称,负责人,跟进时间,销售记录内容\nR1,电话,甲公司,张三,2026-05-02 10:00,约见\nR2,上门拜访,乙公司,李四,2026-04-02 10:00,演示\n'),
    );
    assert.deepEqual(rows(data, 'opportunities', 'id', 'name', 'account', 'rep', 'stage', 'outcome', 'amount', 'probability', 'expectedClose', 'created', 'lossReason'), [
      ['SJ001', '一期', '甲公司', '张三', '方案报价', 'open', 100000, 0.6, '2026-09-30', '2026-01-05', undefined], ['SJ002', '二期', '乙公司', '李四', '赢单', 'won', 50000, 1, '2026-04-30', '2026-01-06', undefined], ['SJ003', '三期', '乙公司', '李四', '输单', 'lost', 20000, 0, '2026-03-31', '2026-01-07', '价格'],
    ]);
    assert.deepEqual(rows(data, 'stages', 'id', 'kind'), [['方案报价', 'open'], ['赢单', 'won'], ['输单', 'lost']]);
    assert.deepEqual(rows(data, 'activities', 'kind', 'account', 'rep', 'result'), [['call', '甲公司', '张三', '约见'], ['visit', '乙公司', '李四', '演示']]);
    assert.deepEqual([data.frame.zone, data.frame.currency.code], ['Asia/Shanghai', 'CNY']);
  });

  it('reads the API names of NewOpportunityObj', async () => {
    const { tables: [table] } = await proposed(fileOf('NewOpportunityObj.csv', '_id,name,sales_stage,sales_status,amount,probability,close_date,account_id,owner,stg_changed_time,create_time\n1,一期,方案,进行中,100.01,30.0,1790000000000,a1,FSUID_1,1770000000000,1760000000000\n2,二期,签约,赢单,200,100.0,1780000000000,a2,FSUID_2,1779000000000,1761000000000\n'));
    const deal = table?.entities.find(({ entity }) => entity === 'opportunity')?.fields;
    assert.deepEqual([deal?.['id'], deal?.['stage'], deal?.['created']], ['_id', 'sales_stage', { column: 'create_time', serial: 'milliseconds' }]);
    assert.deepEqual(deal?.['outcome'], { column: 'sales_status', values: { 进行中: 'open', 赢单: 'won' } });
  });
});
