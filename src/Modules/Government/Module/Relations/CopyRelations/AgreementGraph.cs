using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>The agreements in the graph.</summary>
internal sealed class AgreementGraph(CopyRelations source, GraphGateway graph) : EntryCopy(source, graph, PartyKind.Agreement);
