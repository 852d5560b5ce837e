using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Relations.Web;

/// <summary>A tie between two things, as the graph names it.</summary>
internal sealed record WebEdge(Party From, string Type, Party To)
{
    public static WebEdge Of(GraphRow row) => new(
        Party(row.Value<string>("fromKind"), row.Value<string>("from")), row.Value<string>("type"), Party(row.Value<string>("toKind"), row.Value<string>("to")));

    public static Party Party(string label, string id) => new(Enum.Parse<PartyKind>(label), Guid.Parse(id));
}
