using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>Where a file belongs: the module that keeps its record, whose it is, and how secret.</summary>
/// <param name="Module">The module, which alone knows whether anything still refers to the file.</param>
/// <param name="Scope">The institution and the region that it lies in, stamped on each part of the file.</param>
/// <param name="Subject">Under whose key the file's own key is sealed: with that key goes the file.</param>
/// <param name="DataClass">The class of what it shows.</param>
public sealed record FilePlace(string Module, DocumentScope Scope, Guid Subject, DataClass DataClass);
