<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConflictsController</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{thing}: %n field(s)</source>
        <translation>
            <numerusform>{thing}: %n field</numerusform>
            <numerusform>{thing}: %n fields</numerusform>
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
</TS>
