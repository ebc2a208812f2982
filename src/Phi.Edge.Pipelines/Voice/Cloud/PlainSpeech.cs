using System.Text.RegularExpressions;

namespace Phi.Edge.Pipelines.Voice.Cloud;

/// <summary>Takes markup and addresses out of an answer: nobody can speak or follow them at the wheel.</summary>
internal static partial class PlainSpeech
{
    public static string Of(string text) => Marks().Replace(Addresses().Replace(Links().Replace(text, "$1"), ""), "");

    [GeneratedRegex(@"\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,20}://\S+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"<[^>\n]{0,200}>|[*_`#<>|\\{}\[\]]+", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
