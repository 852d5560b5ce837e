namespace MerajutASA.Anonymisation;

/// <summary>How values are made more general.</summary>
public enum Model
{
    /// <summary>Every value of a column to the same level of its hierarchy: easy to analyse, coarse (Sweeney 2002).</summary>
    FullDomain,

    /// <summary>Each cell as far as its class needs: finer, and a column then holds values of several levels (LeFevre 2006).</summary>
    Local,
}
