<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssistanceRows</name>
    <message numerus="yes">
        <source>%n need(s) with activities</source>
        <translation>
            <numerusform>%n need with activities</numerusform>
            <numerusform>%n needs with activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap(s)</source>
        <translation>
            <numerusform>%n overlap</numerusform>
            <numerusform>%n overlaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priority gap(s) without assistance</source>
        <translation>
            <numerusform>%n priority gap without assistance</numerusform>
            <numerusform>%n priority gaps without assistance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionHeading</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open conflict(s)</source>
        <translation>
            <numerusform>%n open conflict</numerusform>
            <numerusform>%n open conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionMerges</name>
    <message numerus="yes">
        <source>Take back %n merge(s): {which}? Each value stands as it would without; what was changed since stays.</source>
        <translation>
            <numerusform>Take back merge {which}? Each value stands as it would without it; what was changed since stays.</numerusform>
            <numerusform>Take back %n merges: {which}? Each value stands as it would without them; what was changed since stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge again %n file(s): {which}? What they brought is still kept here; the files themselves are not needed.</source>
        <translation>
            <numerusform>Merge {which} again? What it brought is still kept here; the file itself is not needed.</numerusform>
            <numerusform>Merge %n files again: {which}? What they brought is still kept here; the files themselves are not needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merge(s) taken back.</source>
        <translation>
            <numerusform>%n merge taken back.</numerusform>
            <numerusform>%n merges taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) merged again.</source>
        <translation>
            <numerusform>%n file merged again.</numerusform>
            <numerusform>%n files merged again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictWalk</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountriesController</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier round(s) or copies left out</source>
        <translation>
            <numerusform>%n earlier round or copy left out</numerusform>
            <numerusform>%n earlier rounds or copies left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a level for less than half of its items, striped</source>
        <translation>
            <numerusform>%n with a level for less than half of its items, striped</numerusform>
            <numerusform>%n with a level for less than half of their items, striped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountriesRows</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n assessment(s)</source>
        <translation>
            <numerusform>Median of %n assessment</numerusform>
            <numerusform>Median of %n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n State(s)</source>
        <translation>
            <numerusform>%n State</numerusform>
            <numerusform>%n States</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message numerus="yes">
        <source>A clock was ahead by about %n year(s).</source>
        <translation>
            <numerusform>A clock was ahead by about %n year.</numerusform>
            <numerusform>A clock was ahead by about %n years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A clock was ahead by about %n day(s).</source>
        <translation>
            <numerusform>A clock was ahead by about %n day.</numerusform>
            <numerusform>A clock was ahead by about %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FootController</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hubs</name>
    <message numerus="yes">
        <source>%n change(s) are not saved.</source>
        <translation>
            <numerusform>%n change is not saved.</numerusform>
            <numerusform>%n changes are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message numerus="yes">
        <source>%n value(s) would change</source>
        <translation>
            <numerusform>%n value would change</numerusform>
            <numerusform>%n values would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n activity(ies)</source>
        <translation>
            <numerusform>of %n activity</numerusform>
            <numerusform>of %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n measure(s) and need(s)</source>
        <translation>
            <numerusform>of %n measure or need</numerusform>
            <numerusform>of %n measures and needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of it can be taken. %n fault(s) to mend in the file:</source>
        <translation>
            <numerusform>Nothing of it can be taken. %n fault to mend in the file:</numerusform>
            <numerusform>Nothing of it can be taken. %n faults to mend in the file:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>{thing}: %n field(s)</source>
        <translation>
            <numerusform>{thing}: %n field</numerusform>
            <numerusform>{thing}: %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeController</name>
    <message numerus="yes">
        <source>Checking files… %n so far</source>
        <translation>
            <numerusform>Checking files… %n so far</numerusform>
            <numerusform>Checking files… %n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDeeds</name>
    <message numerus="yes">
        <source>%n file(s) cannot be taken; the table says why. Nothing of them is merged.</source>
        <translation>
            <numerusform>%n file cannot be taken; the table says why. Nothing of it is merged.</numerusform>
            <numerusform>%n files cannot be taken; the table says why. Nothing of them is merged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were merged before and taken back.</source>
        <translation>
            <numerusform>%n file was merged before and taken back.</numerusform>
            <numerusform>%n files were merged before and taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge the other&amp;s (%n)</source>
        <translation>
            <numerusform>Merge the other one</numerusform>
            <numerusform>Merge the other&amp;s (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) will be in conflict.</source>
        <translation>
            <numerusform>%n field will be in conflict.</numerusform>
            <numerusform>%n fields will be in conflict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are in conflict and wait to be settled.</source>
        <translation>
            <numerusform>%n field is in conflict and waits to be settled.</numerusform>
            <numerusform>%n fields are in conflict and wait to be settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) belong to items that only an older version of the questionnaire has; they are kept.</source>
        <translation>
            <numerusform>%n answer belongs to an item that only an older version of the questionnaire has; it is kept.</numerusform>
            <numerusform>%n answers belong to items that only an older version of the questionnaire has; they are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opened</name>
    <message numerus="yes">
        <source>%n answer(s) to items of other versions are kept; the report lists them.</source>
        <translation>
            <numerusform>%n answer to items of other versions is kept; the report lists it.</numerusform>
            <numerusform>%n answers to items of other versions are kept; the report lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewController</name>
    <message numerus="yes">
        <source>%n field(s) filled in differently on two computers.</source>
        <translation>
            <numerusform>%n field filled in differently on two computers.</numerusform>
            <numerusform>%n fields filled in differently on two computers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewRows</name>
    <message numerus="yes">
        <source>%n State(s)</source>
        <translation>
            <numerusform>%n State</numerusform>
            <numerusform>%n States</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message numerus="yes">
        <source>overlap: %n</source>
        <translation>
            <numerusform>overlap: %n</numerusform>
            <numerusform>overlap: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priority gap(s) without assistance</source>
        <translation>
            <numerusform>%n priority gap without assistance</numerusform>
            <numerusform>%n priority gaps without assistance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap(s)</source>
        <translation>
            <numerusform>%n overlap</numerusform>
            <numerusform>%n overlaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileController</name>
    <message numerus="yes">
        <source>%n question(s) not answered;</source>
        <translation>
            <numerusform>%n question not answered;</numerusform>
            <numerusform>%n questions not answered;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to settle. The report lists both.</source>
        <translation>
            <numerusform>%n answer to settle. The report lists both.</numerusform>
            <numerusform>%n answers to settle. The report lists both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message numerus="yes">
        <source>The %n core question(s): one or two days of interviews.</source>
        <translation>
            <numerusform>The %n core question: one or two days of interviews.</numerusform>
            <numerusform>The %n core questions: one or two days of interviews.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n question(s): several days with several institutions.</source>
        <translation>
            <numerusform>All %n question: several days with several institutions.</numerusform>
            <numerusform>All %n questions: several days with several institutions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hub · %n assessment(s)</source>
        <translation>
            <numerusform>Hub · %n assessment</numerusform>
            <numerusform>Hub · %n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflict to settle</numerusform>
            <numerusform>%n conflicts to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDeeds</name>
    <message numerus="yes">
        <source>%n page(s).</source>
        <translation>
            <numerusform>%n page.</numerusform>
            <numerusform>%n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page sent to the printer.</numerusform>
            <numerusform>%n pages sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesController</name>
    <message numerus="yes">
        <source>Settle %n</source>
        <translation>
            <numerusform>Settle %n</numerusform>
            <numerusform>Settle %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be settled</source>
        <translation>
            <numerusform>%n would be settled</numerusform>
            <numerusform>%n would be settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would stay open</source>
        <translation>
            <numerusform>%n would stay open</numerusform>
            <numerusform>%n would stay open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled by a rule.</source>
        <translation>
            <numerusform>%n conflict settled by a rule.</numerusform>
            <numerusform>%n conflicts settled by a rule.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>States</name>
    <message numerus="yes">
        <source>Documented by %n of {total} States in 2019</source>
        <translation>
            <numerusform>Documented by %n of {total} States in 2019</numerusform>
            <numerusform>Documented by %n of {total} States in 2019</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeController</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>%n value(s): one moment…</source>
        <translation>
            <numerusform>%n value: one moment…</numerusform>
            <numerusform>%n values: one moment…</numerusform>
        </translation>
    </message>
</context>
</TS>
