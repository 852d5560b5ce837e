namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>Values for the <c>{name:Type}</c> places of a statement. They travel beside the text and never become part of it.</summary>
internal sealed record QueryParameters(IReadOnlyList<string> Names, IReadOnlyList<string> Values)
{
    public static readonly QueryParameters None = new([], []);
}
