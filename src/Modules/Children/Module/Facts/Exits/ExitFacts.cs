using System.Data.Common;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Modules.Children.Contracts;

namespace MerajutASA.Modules.Children.Facts.Exits;

/// <summary>What happened to ends of care, from <c>children.exit_event</c> to ClickHouse.</summary>
internal sealed class ExitFacts(ReadExitEvents events, FactWriter writer) : FactProjection<ExitEvent, ExitFact>(events, writer)
{
    public override string Name => "children.exits";

    public override IReadOnlyCollection<Type> Events { get; } = [typeof(CareEndChanged)];

    protected override string Table => ExitFactTable.Name;

    protected override IReadOnlyList<string> Columns => ExitFactTable.Others;

    protected override string All => ExitFactTable.All;

    protected override Fact Row(ExitFact fact) => ExitFactTable.Row(fact);

    protected override ExitFact Read(DbDataReader row) => ExitFactTable.Read(row);
}
