using System.Data.Common;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Modules.Children.Contracts;

namespace MerajutASA.Modules.Children.Facts.Assignments;

/// <summary>How children changed hands, from <c>children.assignment_event</c> to ClickHouse: with the child's entry, by a head, and when a carer leaves.</summary>
internal sealed class AssignmentFacts(ReadAssignmentEvents events, FactWriter writer) : FactProjection<AssignmentEvent, AssignmentFact>(events, writer)
{
    public override string Name => "children.assignments";

    public override IReadOnlyCollection<Type> Events { get; } = [typeof(ChildRegistered), typeof(ChildAssigned)];

    protected override string Table => AssignmentFactTable.Name;

    protected override IReadOnlyList<string> Columns => AssignmentFactTable.Others;

    protected override string All => AssignmentFactTable.All;

    protected override Fact Row(AssignmentFact fact) => AssignmentFactTable.Row(fact);

    protected override AssignmentFact Read(DbDataReader row) => AssignmentFactTable.Read(row);
}
