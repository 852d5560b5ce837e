namespace MerajutASA.Modules.Business.Companies;

/// <summary>What kind of company it is in law.</summary>
internal enum LegalForm
{
    /// <summary>Perseroan Terbatas.</summary>
    Limited,

    /// <summary>CV or Firma.</summary>
    Partnership,

    Cooperative,

    /// <summary>Yayasan.</summary>
    Foundation,

    /// <summary>BUMN or BUMD.</summary>
    StateOwned,

    Other,
}
