using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>The supporters in the graph.</summary>
internal sealed class SupporterGraph(CopyRelations source, GraphGateway graph) : EntryCopy(source, graph, PartyKind.Supporter);
