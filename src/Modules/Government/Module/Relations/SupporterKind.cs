namespace MerajutASA.Modules.Government.Relations;

/// <summary>Names are stored; never rename one.</summary>
internal enum SupporterKind
{
    Company,

    /// <summary>A foundation or fund that gives and runs no home itself, such as BAZNAS.</summary>
    Philanthropy,

    /// <summary>A congregation or religious body.</summary>
    Religious,

    /// <summary>An association or group of citizens.</summary>
    Community,

    /// <summary>An office of the state.</summary>
    Agency,

    /// <summary>A natural person, whose identity is confidential.</summary>
    Person,
}
