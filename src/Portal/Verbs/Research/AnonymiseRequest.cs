using MerajutASA.Anonymisation;

namespace MerajutASA.Portal.Verbs.Research;

/// <summary>What <c>research anonymise</c> was asked: files in, files out, and what is demanded.</summary>
internal sealed record AnonymiseRequest(string Input, string Hierarchies, string Output, string Report, Settings Settings, bool AsJson);
