/// What every HTTP route shares: the service key, problems, request ids. Knows no feature.
@NullMarked
package dev.aisha.api.web;

import org.jspecify.annotations.NullMarked;
