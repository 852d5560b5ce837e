namespace MerajutASA.Modules.Children.Documents;

/// <summary>What is wrong with an upload, and at which field; without one, with the whole.</summary>
internal sealed record UploadFault(string? Field, string Message);
