using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>The foundations in the graph.</summary>
internal sealed class FoundationGraph(CopyRelations source, GraphGateway graph) : EntryCopy(source, graph, PartyKind.Foundation);
