<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
