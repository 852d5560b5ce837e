using MerajutASA.Infrastructure.Graph;

namespace MerajutASA.Modules.Government.Relations.CopyRelations;

/// <summary>The programmes in the graph.</summary>
internal sealed class ProgrammeGraph(CopyRelations source, GraphGateway graph) : EntryCopy(source, graph, PartyKind.Programme);
