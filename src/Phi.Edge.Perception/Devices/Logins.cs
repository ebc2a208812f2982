using System.Text.RegularExpressions;

namespace Phi.Edge.Perception.Devices;

/// <summary>Hides user names and passwords in text for logs and errors.</summary>
internal static partial class Logins
{
    /// <summary>
    /// Masks whatever stands before an @ in a word, and the values of secret parameters. Rather too much than too little: a
    /// password may hold a slash or an @ itself, and text cut off at its beginning may lack the scheme.
    /// </summary>
    public static string Mask(string text) => Secret().Replace(UserInfo().Replace(text, "$1***@"), "$1***");

    [GeneratedRegex(@"(\w+://)?\S+@")]
    private static partial Regex UserInfo();

    // Some cameras take the login in the path or the query.
    [GeneratedRegex(@"\b((?:password|passwd|pwd|token)=)[^&\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
