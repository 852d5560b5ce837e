using System.Data.Common;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Modules.Children.Contracts;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>
/// What happened to cases, from <c>children.case_event</c> to ClickHouse. A child registered before those rows were kept has facts from the
/// next move of its case on, and none of its registration. The facts of a withdrawn child stay, as does the one that takes them back;
/// with the child's key it ends that anyone could say whose they are.
/// </summary>
internal sealed class CaseFacts(ReadCaseEvents events, FactWriter writer) : FactProjection<CaseEvent, CaseFact>(events, writer)
{
    public override string Name => "children.facts";

    public override IReadOnlyCollection<Type> Events { get; } = [typeof(ChildRegistered), typeof(CaseMoved), typeof(ChildWithdrawn)];

    protected override string Table => CaseFactTable.Name;

    protected override IReadOnlyList<string> Columns => CaseFactTable.Others;

    protected override string All => CaseFactTable.All;

    protected override Fact Row(CaseFact fact) => CaseFactTable.Row(fact);

    protected override CaseFact Read(DbDataReader row) => CaseFactTable.Read(row);
}
