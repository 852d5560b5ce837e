using System.Data.Common;
using MerajutASA.Infrastructure.Analytics;
using MerajutASA.Modules.Children.Contracts;

namespace MerajutASA.Modules.Children.Facts.Reviews;

/// <summary>What happened to reviews of care plans, from <c>children.review_event</c> to ClickHouse.</summary>
internal sealed class ReviewFacts(ReadReviewEvents events, FactWriter writer) : FactProjection<ReviewEvent, ReviewFact>(events, writer)
{
    public override string Name => "children.reviews";

    public override IReadOnlyCollection<Type> Events { get; } = [typeof(ReviewChanged)];

    protected override string Table => ReviewFactTable.Name;

    protected override IReadOnlyList<string> Columns => ReviewFactTable.Others;

    protected override string All => ReviewFactTable.All;

    protected override Fact Row(ReviewFact fact) => ReviewFactTable.Row(fact);

    protected override ReviewFact Read(DbDataReader row) => ReviewFactTable.Read(row);
}
